package io.github.ipv6containers.junit.declared;

import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** The place where a test class declares a container: a field, or its list. */
interface Declared {

    /** Tells whether every port needs a handshake of its own. */
    boolean strict();

    /** Returns an error that names the class, this place, and what to do. */
    ExtensionConfigurationException wrong(String text);
}
