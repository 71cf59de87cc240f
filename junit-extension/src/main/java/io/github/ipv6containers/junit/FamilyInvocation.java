package io.github.ipv6containers.junit;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.service.CurrentFamily;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
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

    /**
     * Sets the family for the thread of the test.
     *
     * <p>Already for the constructor, because fields are often initialized with clients. The store clears it when the
     * constructor fails, after which no other callback comes; JUnit closes it on the same thread.
     */
    private record Scope(IPFamily family)
            implements TestInstancePreConstructCallback, BeforeEachCallback, AfterEachCallback {

        @Override
        public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
            return ExtensionContextScope.TEST_METHOD;
        }

        @Override
        public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
            set(context);
        }

        @Override
        public void beforeEach(ExtensionContext context) {
            set(context);
        }

        private void set(ExtensionContext context) {
            CurrentFamily.set(family);
            AutoCloseable clearing = CurrentFamily::clear;
            context.getStore(ExtensionContext.Namespace.create(Scope.class)).put(family, clearing);
        }

        @Override
        public void afterEach(ExtensionContext context) {
            CurrentFamily.clear();
        }
    }

    private record Parameter(IPFamily family) implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == IPFamily.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return family;
        }
    }
}
