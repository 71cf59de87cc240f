package io.github.ipv6containers.junit.settings;

import io.github.ipv6containers.containers.MissingModule;
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

    /** Words an artifact that is not on the class path; any other error is thrown as it is. */
    public static <E extends Throwable> ExtensionConfigurationException missing(Class<?> testClass, E error) throws E {
        return MissingModule.in(error)
                .map(module -> caused(on(testClass, module.sentence()), error))
                .orElseThrow(() -> error);
    }

    private static ExtensionConfigurationException caused(ExtensionConfigurationException told, Throwable cause) {
        told.initCause(cause);
        return told;
    }

    private static String name(Field field) {
        return "field \"" + field.getName() + "\"";
    }
}
