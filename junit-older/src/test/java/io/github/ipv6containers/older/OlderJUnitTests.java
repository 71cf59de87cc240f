package io.github.ipv6containers.older;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.family.CurrentFamily;
import io.github.ipv6containers.junit.ContainerScope;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;

/** With WireMock inside the JVM, which needs no engine. */
class OlderJUnitTests {

    private static final AtomicReference<InetSocketAddress> LISTENED = new AtomicReference<>();

    @Test
    void aConstructorHasTheFamilyOfItsTest() {
        Launched launched = Launched.of(FamilyTestCase.class);

        assertThat(launched.failed).isEmpty();
        assertThat(launched.passed)
                .containsExactly(
                        "familyInFields(IPFamily) over IPv4", "familyInFields(IPFamily) over IPv6", "noFamily()");
    }

    @Test
    void whatWasStartedIsStoppedAfterTheClass() {
        assertThat(Launched.of(FamilyTestCase.class).failed).isEmpty();

        assertThat(answers(LISTENED.get())).isFalse();
    }

    @Test
    void aContainerOfTheWholeJvmIsLentAndStoppedAtTheEnd() {
        assertThat(Launched.of(SharedTestCase.class).failed).isEmpty();

        assertThat(answers(LISTENED.get())).isFalse();
    }

    @Test
    void theFactsAreAttachedToATestThatFailsAndItsReasonIsKept() {
        Launched launched = Launched.of(FailingTestCase.class);

        assertThat(launched.failed).containsExactly("wanted");
        assertThat(launched.published).hasSize(1).allSatisfy(name -> assertThat(name)
                .endsWith("facts.txt"));
    }

    @Test
    void wrongUseIsToldAsOnNewerOnes() {
        assertThat(Launched.of(EmptyTestCase.class).failed)
                .singleElement()
                .asString()
                .startsWith("@IPv6Containers on " + EmptyTestCase.class.getName() + ": no field has @Container");
    }

    private static boolean answers(InetSocketAddress address) {
        try (Socket socket = new Socket()) {
            socket.connect(address, 1000);
            return true;
        } catch (ConnectException refused) {
            return false;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @IPv6Containers
    static class FamilyTestCase {

        @Container
        static final IPv6WireMock server = new IPv6WireMock();

        private final Optional<IPFamily> atConstruction = CurrentFamily.get();

        @EachIPFamily
        void familyInFields(IPFamily family) {
            LISTENED.set(server.endpoint(family).toSocketAddress());
            assertThat(atConstruction).contains(family);
            assertThat(CurrentFamily.get()).contains(family);
            assertThat(answers(LISTENED.get())).isTrue();
        }

        @Test
        void noFamily() {
            assertThat(atConstruction).isEmpty();
            assertThat(CurrentFamily.get()).isEmpty();
        }
    }

    @IPv6Containers(value = IPv6WireMock.class, scope = ContainerScope.JVM)
    static class SharedTestCase {

        @Test
        void runs(IPv6WireMock server) {
            LISTENED.set(server.endpoint(IPFamily.IPV6).toSocketAddress());
            assertThat(answers(LISTENED.get())).isTrue();
        }
    }

    @IPv6Containers
    static class FailingTestCase {

        @Container
        static final IPv6WireMock server = new IPv6WireMock();

        @Test
        void fails() {
            Assertions.fail("wanted");
        }
    }

    @IPv6Containers
    static class EmptyTestCase {

        @Test
        void nothing() {}
    }
}
