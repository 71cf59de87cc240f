package io.github.ipv6containers.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives each family of the class's mode an invocation of the test. */
final class EachIPFamilyExtension implements TestTemplateInvocationContextProvider {

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return AnnotationSupport.isAnnotated(context.getTestMethod(), EachIPFamily.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        ClassSettings settings = ClassSettings.find(context, System::getenv)
                .orElseThrow(() -> new ExtensionConfigurationException("@EachIPFamily on "
                        + context.getRequiredTestClass().getName() + "."
                        + context.getRequiredTestMethod().getName()
                        + ": the class has no mode that families could be taken from; put @IPv6Containers on it."));
        return settings.mode().families().stream()
                .map(family -> new FamilyInvocation(context.getDisplayName(), family));
    }
}
