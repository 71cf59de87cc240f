package io.github.ipv6containers.junit;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** As much of JUnit's context as settings are read from. */
public final class FakeContext {

    private FakeContext() {}

    public static ExtensionContext of(
            Class<?> testClass, Map<String, String> parameters, @Nullable ExtensionContext parent) {
        return (ExtensionContext) Proxy.newProxyInstance(
                FakeContext.class.getClassLoader(),
                new Class<?>[] {ExtensionContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getTestClass" -> Optional.of(testClass);
                    case "getParent" -> Optional.ofNullable(parent);
                    case "getConfigurationParameter" -> Optional.ofNullable(parameters.get((String) arguments[0]));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
