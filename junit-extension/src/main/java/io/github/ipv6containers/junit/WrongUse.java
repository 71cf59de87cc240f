package io.github.ipv6containers.junit;

import java.lang.reflect.Field;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Words the errors of wrong use, each naming the annotation, the class and what to do. */
final class WrongUse {

    private WrongUse() {}

    static ExtensionConfigurationException on(Class<?> testClass, String text) {
        return new ExtensionConfigurationException("@IPv6Containers on " + testClass.getName() + ": " + text);
    }

    static ExtensionConfigurationException on(Class<?> testClass, Field field, String text) {
        return on(testClass, name(field) + " " + text);
    }

    static String name(Field field) {
        return "field \"" + field.getName() + "\"";
    }
}
