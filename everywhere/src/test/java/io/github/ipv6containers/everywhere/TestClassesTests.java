package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.IPFamily;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestClassesTests {

    private static final long POOL = -1;

    private final TestClasses classes = new TestClasses();

    @Test
    void aClassDidWhatItsThreadDidMeanwhile() {
        classes.begin("OrderTests");
        Instant meanwhile = Instant.now();
        classes.end("OrderTests");

        assertThat(classes.did(
                        "OrderTests", spoken(meanwhile, Thread.currentThread().getId())))
                .isTrue();
        assertThat(classes.did(
                        "OrderTests",
                        spoken(
                                meanwhile.minusSeconds(60),
                                Thread.currentThread().getId())))
                .isFalse();
        assertThat(classes.did(
                        "OrderTests",
                        spoken(
                                Instant.now().plusSeconds(60),
                                Thread.currentThread().getId())))
                .isFalse();
        assertThat(classes.did(
                        "StockTests", spoken(meanwhile, Thread.currentThread().getId())))
                .isFalse();
    }

    @Test
    void whatAPoolsThreadDidIsOfTheOnlyClassThatRan() throws InterruptedException {
        classes.begin("OrderTests");

        assertThat(classes.did("OrderTests", spoken(Instant.now(), POOL))).isTrue();

        Thread other = new Thread(() -> classes.begin("StockTests"));
        other.start();
        other.join();

        assertThat(classes.did("OrderTests", spoken(Instant.now(), POOL))).isFalse();
        assertThat(classes.did(
                        "StockTests",
                        spoken(Instant.now(), Thread.currentThread().getId())))
                .isFalse();
    }

    @Test
    void aClassWithATestThatFailedHasNotPassed() {
        classes.succeeded("OrderTests");
        classes.succeeded("StockTests");
        classes.failed("StockTests", new TestClasses.Failure("counts()", "no"));

        assertThat(classes.passed()).containsExactly("OrderTests");
        assertThat(classes.failed()).containsOnlyKeys("StockTests");
    }

    private static Connections.Spoken spoken(Instant at, long thread) {
        return new Connections.Spoken(at, thread, IPFamily.IPV6.loopbackAddress(), 6379);
    }
}
