package io.github.ipv6containers.junit;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.junit.parameter.ServiceEndpoints;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One run of a test over one family. */
record FamilyInvocation(String testName, IPFamily family) implements TestTemplateInvocationContext {

    @Override
    public String getDisplayName(int invocationIndex) {
        return testName + " over " + family;
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
        return List.of(new Scope(family), new Parameter(family));
    }

    /** Begins the test's time already for the constructor, because fields are often initialized with clients. */
    private record Scope(IPFamily family) implements TestInstancePreConstructCallback, BeforeEachCallback {

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
            if (context.getTestMethod().isPresent()) {
                TestScope.begin(context, family);
            } else {
                TestScope.beginConstructor(context, family);
            }
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            TestScope.begin(context, family);
        }
    }

    private record Parameter(IPFamily family) implements ParameterResolver {

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            Class<?> type = parameter.getParameter().getType();
            return type == IPFamily.class || type == Endpoint.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            if (parameter.getParameter().getType() == IPFamily.class) {
                return family;
            }
            String where = context.getRequiredTestClass().getName() + "."
                    + context.getTestMethod().map(Method::getName).orElse("<init>");
            return ServiceEndpoints.of(where, new ClassStore(context).running())
                    .endpoint(parameter.findAnnotation(EndpointOf.class).orElse(null), family);
        }
    }
}
