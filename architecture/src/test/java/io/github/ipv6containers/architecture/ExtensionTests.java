package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static io.github.ipv6containers.architecture.Library.EXTENSION;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.github.ipv6containers.junit.ContainerScope;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.EndpointOf;
import io.github.ipv6containers.junit.IPv6Containers;
import io.github.ipv6containers.junit.Speaks;
import io.github.ipv6containers.junit.UnsupportedModeException;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** Keeps what a user meets few, and what is behind it in small packages. */
class ExtensionTests {

    @Test
    void usersMeetAnnotationsAndOneException() {
        assertThat(EXTENSION.classes().stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(type -> !type.tryGetAnnotationOfType(API.class)
                                .filter(api -> api.status() == API.Status.INTERNAL)
                                .isPresent())
                        .map(JavaClass::getName))
                .containsExactlyInAnyOrder(
                        IPv6Containers.class.getName(),
                        EachIPFamily.class.getName(),
                        ContainerScope.class.getName(),
                        EndpointOf.class.getName(),
                        Speaks.class.getName(),
                        Speaks.List.class.getName(),
                        UnsupportedModeException.class.getName());
    }

    @Test
    void hasNoCycleBetweenPackages() {
        slices().matching("io.github.ipv6containers.junit.(**)")
                .should()
                .beFreeOfCycles()
                .check(EXTENSION.classes());
    }

    @Test
    void keepsEveryPackageSmall() {
        assertThat(EXTENSION.classes().stream()
                        .filter(JavaClass::isTopLevelClass)
                        .collect(groupingBy(JavaClass::getPackageName)))
                .allSatisfy((name, types) -> assertThat(types).as(name).hasSizeLessThanOrEqualTo(15));
    }
}
