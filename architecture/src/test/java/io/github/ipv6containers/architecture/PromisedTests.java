package io.github.ipv6containers.architecture;

import static io.github.ipv6containers.architecture.Library.CONTAINERS;
import static io.github.ipv6containers.architecture.Library.CORE;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.junit.jupiter.api.Test;

/** What is promised to users; all else may change any time. Of the extension, {@link ExtensionTests} tells. */
class PromisedTests {

    @Test
    void theCoreHasFourteenTypes() {
        assertThat(promised(CORE))
                .containsExactlyInAnyOrder(
                        "io.github.ipv6containers.Breakage",
                        "io.github.ipv6containers.Endpoint",
                        "io.github.ipv6containers.IPFamily",
                        "io.github.ipv6containers.StackMode",
                        "io.github.ipv6containers.VerificationFailedException",
                        "io.github.ipv6containers.container.IPv6Container",
                        "io.github.ipv6containers.container.ReadyWait",
                        "io.github.ipv6containers.handshake.Answer",
                        "io.github.ipv6containers.handshake.Handshake",
                        "io.github.ipv6containers.handshake.named.Handshakes",
                        "io.github.ipv6containers.recipe.ServicePort",
                        "io.github.ipv6containers.service.Service",
                        "io.github.ipv6containers.traffic.Traffic",
                        "io.github.ipv6containers.traffic.TrafficAssert");
    }

    @Test
    void theCatalogueHasItsContainers() {
        assertThat(promised(CONTAINERS))
                .isNotEmpty()
                .allMatch(name -> name.matches("io\\.github\\.ipv6containers\\.containers\\.IPv6\\w+"));
    }

    private static Stream<String> promised(Library library) {
        return library.classes().stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> type.tryGetAnnotationOfType(API.class)
                        .filter(api -> api.status() != API.Status.INTERNAL)
                        .isPresent())
                .map(JavaClass::getName);
    }
}
