package io.github.ipv6containers.junit.settings;

import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Tells what the JUnit on the class path can do; compiled against 5.14, the extension also runs on 5.10 to 5.13 (Spring Boot 3
 * brings those).
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class JUnitVersion {

    private static final String API = "org.junit.jupiter.api.";

    private static final boolean IS_5_10 = has(API + "extension.AnnotatedElementContext");
    private static final boolean IS_5_13 = has(API + "extension.ExtensionContext$StoreScope");
    private static final boolean IS_5_14 = has(API + "MediaType");

    private JUnitVersion() {}

    /**
     * Passes on 5.10 and newer.
     *
     * @throws ExtensionConfigurationException on an older one; its message says what to do
     */
    public static void check(Class<?> testClass) {
        check(testClass, IS_5_10);
    }

    static void check(Class<?> testClass, boolean newEnough) {
        if (!newEnough) {
            throw WrongUse.on(
                    testClass,
                    "the JUnit on the class path is older than 5.10, on which tests over IPv6 could use IPv4 unseen; take"
                            + " JUnit 5.10 or newer, for example by its BOM org.junit:junit-bom.");
        }
    }

    /** Tells whether a launcher session has a store: from 5.13 on. */
    public static boolean storesForSessions() {
        return IS_5_13;
    }

    /** Tells whether files can be attached to a test: by the API that JUnit 6 has too, from 5.14 on. */
    public static boolean publishesFiles() {
        return IS_5_14;
    }

    private static boolean has(String type) {
        try {
            Class.forName(type, false, JUnitVersion.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException older) {
            return false;
        }
    }
}
