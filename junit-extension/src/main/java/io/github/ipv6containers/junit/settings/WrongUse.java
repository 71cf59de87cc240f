package io.github.ipv6containers.junit.settings;

import java.lang.reflect.Field;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Words the errors of wrong use, each naming the annotation, the class and what to do. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class WrongUse {

    private WrongUse() {}

    public static ExtensionConfigurationException on(Class<?> testClass, String text) {
        return new ExtensionConfigurationException("@IPv6Containers on " + testClass.getName() + ": " + text);
    }

    public static ExtensionConfigurationException on(Class<?> testClass, Field field, String text) {
        return on(testClass, name(field) + " " + text);
    }

    private static String name(Field field) {
        return "field \"" + field.getName() + "\"";
    }
}
