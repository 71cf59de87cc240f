package io.github.ipv6containers.oldest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.junit.IPv6Containers;
import java.net.URL;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.testcontainers.containers.GenericContainer;

/** Holds what the published libraries call against the oldest releases that they promise to run with. */
class OldestLibrariesTests {

    private static final JavaClasses CALLERS = new ClassFileImporter()
            .importUrls(List.of(place(StackMode.class), place(Catalogue.class), place(IPv6Containers.class)));

    @ParameterizedTest
    @MethodSource("oldest")
    void theOldestReleaseIsOnTheClassPath(Class<?> ofLibrary, String jar) {
        assertThat(place(ofLibrary).getPath()).endsWith("/" + jar);
    }

    static Stream<Arguments> oldest() {
        return Stream.of(
                Arguments.of(Logger.class, "slf4j-api-1.7.36.jar"),
                Arguments.of(GenericContainer.class, "testcontainers-2.0.0.jar"),
                Arguments.of(DockerClient.class, "docker-java-api-3.6.0.jar"),
                Arguments.of(Test.class, "junit-jupiter-api-5.14.0.jar"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.slf4j.", "org.testcontainers.", "com.github.dockerjava.", "org.junit."})
    void whatIsCalledIsThere(String library) {
        List<JavaAccess<?>> calls = CALLERS.stream()
                .flatMap(caller -> Stream.<JavaAccess<?>>concat(
                        caller.getAccessesFromSelf().stream(), caller.getMethodReferencesFromSelf().stream()))
                .filter(call -> call.getTargetOwner().getName().startsWith(library))
                .toList();

        assertThat(calls).isNotEmpty();
        assertThat(calls.stream()
                        .filter(call -> call.getTarget().resolveMember().isEmpty())
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
