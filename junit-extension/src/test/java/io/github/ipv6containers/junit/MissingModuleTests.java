package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.containers.IPv6MariaDBContainer;
import io.github.ipv6containers.containers.IPv6WireMock;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.junit.jupiter.Container;

/** Runs test classes on this class path without the artifact that they need. */
class MissingModuleTests {

    private static final String TESTCONTAINERS = DockerClientFactory.TESTCONTAINERS_VERSION;

    @Test
    void aListedClassIsToldToNeedItsArtifact() throws Exception {
        assertThat(failureWithout("testcontainers-mariadb", ListedTestCase.class))
                .isEqualTo(told(ListedTestCase.class, """
                IPv6MariaDBContainer needs org.testcontainers:testcontainers-mariadb, which is not on the class path; add it:
                  Maven   <dependency><groupId>org.testcontainers</groupId><artifactId>testcontainers-mariadb</artifactId><version>VERSION</version><scope>test</scope></dependency>
                  Gradle  testImplementation("org.testcontainers:testcontainers-mariadb:VERSION")""".replace("VERSION", TESTCONTAINERS)));
    }

    @Test
    void theEmbeddedWireMockIsToldToNeedItsArtifact() throws Exception {
        String text = """
                IPv6WireMock needs org.wiremock:wiremock-standalone, which is not on the class path; add it:
                  Maven   <dependency><groupId>org.wiremock</groupId><artifactId>wiremock-standalone</artifactId><version>3.13.2</version><scope>test</scope></dependency>
                  Gradle  testImplementation("org.wiremock:wiremock-standalone:3.13.2")""";

        assertThat(failureWithout("wiremock-standalone", EmbeddedTestCase.class))
                .isEqualTo(told(EmbeddedTestCase.class, text));
        assertThat(failureWithout("wiremock-standalone", ListedEmbeddedTestCase.class))
                .isEqualTo(told(ListedEmbeddedTestCase.class, text));
    }

    private static String told(Class<?> testClass, String text) {
        return "@IPv6Containers on " + testClass.getName() + ": " + text;
    }

    private static String failureWithout(String artifact, Class<?> testCase) throws Exception {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader without = classPathWithout(artifact)) {
            thread.setContextClassLoader(without);
            @SuppressWarnings("unchecked")
            Supplier<String> run = (Supplier<String>) without.loadClass(FailureOf.class.getName())
                    .getConstructor(String.class)
                    .newInstance(testCase.getName());
            return run.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URLClassLoader classPathWithout(String artifact) throws IOException {
        URL[] rest = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith(artifact))
                .map(MissingModuleTests::url)
                .toArray(URL[]::new);
        return new URLClassLoader(rest, ClassLoader.getPlatformClassLoader());
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }

    @IPv6Containers(IPv6MariaDBContainer.class)
    static class ListedTestCase {

        @Test
        void runs() {}
    }

    @IPv6Containers(IPv6WireMock.class)
    static class ListedEmbeddedTestCase {

        @Test
        void runs() {}
    }

    @IPv6Containers
    static class EmbeddedTestCase {

        @Container
        static final IPv6WireMock WIREMOCK = new IPv6WireMock();

        @Test
        void runs() {}
    }
}
