package io.github.ipv6containers.hostaccess;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.PortForwardingContainer;

/** Changes what Testcontainers keeps for a whole JVM, and puts it back. */
class TestcontainersServerTests {

    private static final Entry<Integer, Integer> FIRST = Map.entry(41_001, 41_001);
    private static final Entry<Integer, Integer> LATER = Map.entry(41_002, 41_002);
    private static final Entry<Integer, Integer> LAST = Map.entry(41_003, 41_003);

    private final List<Entry<Integer, Integer>> heard = new ArrayList<>();
    private final List<Entry<Integer, Integer>> heardByAnother = new ArrayList<>();
    private final Consumer<Entry<Integer, Integer>> listener = heard::add;
    private final Consumer<Entry<Integer, Integer>> another = heardByAnother::add;

    @AfterEach
    void putBack() throws ReflectiveOperationException {
        TestcontainersServer.forget(listener);
        TestcontainersServer.forget(another);
        exposed().removeAll(List.of(FIRST, LATER, LAST));
    }

    @Test
    void eachNetworkIsToldOnceOfAFurtherPortAsLongAsItListens() throws ReflectiveOperationException {
        exposed().add(FIRST);

        assertThat(TestcontainersServer.hear(listener)).contains(FIRST).doesNotContain(LATER);
        assertThat(TestcontainersServer.hear(another)).contains(FIRST);
        TestcontainersServer.hear(another);
        exposed().add(LATER);
        exposed().add(LATER);
        TestcontainersServer.forget(listener);
        exposed().add(LAST);

        assertThat(heard).containsExactly(LATER);
        assertThat(heardByAnother).containsExactly(LATER, LAST);
    }

    @SuppressWarnings("unchecked") // As it is declared there.
    private static Set<Entry<Integer, Integer>> exposed() throws ReflectiveOperationException {
        Field ports = PortForwardingContainer.class.getDeclaredField("exposedPorts");
        ports.setAccessible(true);
        return (Set<Entry<Integer, Integer>>) ports.get(PortForwardingContainer.INSTANCE);
    }
}
