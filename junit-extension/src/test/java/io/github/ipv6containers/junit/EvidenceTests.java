package io.github.ipv6containers.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.junit.evidence.LogTail;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** With WireMock inside the JVM, which needs no engine and has no log. */
class EvidenceTests {

    private static final String FACTS = """
            IPv6WireMock.facts.txt=WireMock, inside the JVM (embedded), dual-stack
            port N (HTTP)
              host  127.0.0.1:N  answered HTTP 200 in N ms
              host  [::1]:N      answered HTTP 200 in N ms
            """;

    @Test
    void aTestThatPassesHasNothingAttached() {
        assertThat(Launched.of(PassingTestCase.class).published()).isEmpty();
    }

    @Test
    void aTestThatFailsHasTheFactsOfItsContainersAttached() {
        assertThat(published(Launched.of(FailingTestCase.class))).isEqualTo(FACTS);
    }

    @Test
    void aClassThatFailsBeforeItsTestsHasThemToo() {
        assertThat(published(Launched.of(FailingBeforeAllTestCase.class))).isEqualTo(FACTS);
    }

    @Test
    void aSharedContainersFactsAreAttachedToTheTestThatFails() {
        assertThat(published(Launched.of(FailingWithSharedTestCase.class))).isEqualTo(FACTS);
    }

    @Test
    void ofALongLogTheEndIsKept() {
        String log = IntStream.rangeClosed(1, 201)
                .mapToObj(number -> "line " + number + "\n")
                .collect(Collectors.joining());

        assertThat(LogTail.of(log))
                .startsWith("(the last 200 lines)\nline 2\nline 3\n")
                .endsWith("\nline 201\n");
        assertThat(LogTail.of("line 1\nline 2\n")).isEqualTo("line 1\nline 2\n");
    }

    private static String published(Launched launched) {
        return launched.published().entrySet().stream()
                .map(Object::toString)
                .collect(Collectors.joining())
                .replaceAll("(?<=[1\\]]:)\\d{2,}", "N")
                .replaceAll("port \\d+", "port N")
                .replaceAll("\\d+(\\.\\d+)? m?s", "N ms");
    }

    @IPv6Containers(IPv6WireMock.class)
    static class PassingTestCase {
        @Test
        void passes() {}
    }

    @IPv6Containers(IPv6WireMock.class)
    static class FailingTestCase {
        @Test
        void fails() {
            throw new AssertionError("on purpose");
        }
    }

    @IPv6Containers(IPv6WireMock.class)
    static class FailingBeforeAllTestCase {
        @BeforeAll
        static void fails() {
            throw new AssertionError("on purpose");
        }

        @Test
        void neverRuns() {}
    }

    @IPv6Containers(value = IPv6WireMock.class, scope = ContainerScope.JVM)
    static class FailingWithSharedTestCase {
        @Test
        void fails() {
            throw new AssertionError("on purpose");
        }
    }
}
