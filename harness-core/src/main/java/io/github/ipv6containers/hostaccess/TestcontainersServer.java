package io.github.ipv6containers.hostaccess;

import java.lang.reflect.Field;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.PortForwardingContainer;

/**
 * Testcontainers' own SSH server, and the ports that are exposed through it; both are private.
 *
 * <p>It is one for the whole JVM, so who hears of further ports is kept where that one keeps them.
 */
final class TestcontainersServer {

    private TestcontainersServer() {}

    /** Returns its container; empty as long as nobody exposed a port. */
    static Optional<GenericContainer<?>> container() {
        return field("container") instanceof GenericContainer<?> container ? Optional.of(container) : Optional.empty();
    }

    /** Returns the ports that are exposed: of this machine, and in containers; the listener hears of each further one. */
    static synchronized List<Entry<Integer, Integer>> hear(Consumer<Entry<Integer, Integer>> listener) {
        HeardPorts ports = field("exposedPorts") instanceof HeardPorts heard ? heard : madeHeard();
        ports.listeners.add(listener);
        return List.copyOf(ports);
    }

    private static HeardPorts madeHeard() {
        @SuppressWarnings("unchecked") // As it is declared there.
        HeardPorts heard = new HeardPorts((Set<Entry<Integer, Integer>>) field("exposedPorts"));
        try {
            declared("exposedPorts").set(PortForwardingContainer.INSTANCE, heard);
            return heard;
        } catch (ReflectiveOperationException e) {
            throw hidden(e);
        }
    }

    /** Has a listener hear of no more ports. */
    static synchronized void forget(Consumer<Entry<Integer, Integer>> listener) {
        if (field("exposedPorts") instanceof HeardPorts heard) {
            heard.listeners.remove(listener);
        }
    }

    private static Object field(String name) {
        try {
            Object value = declared(name).get(PortForwardingContainer.INSTANCE);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw hidden(e);
        }
    }

    private static Field declared(String name) throws NoSuchFieldException {
        Field field = PortForwardingContainer.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    static IllegalStateException hidden(ReflectiveOperationException why) {
        return new IllegalStateException(
                "this version of Testcontainers hides how it leads containers to this machine; use 2.0", why);
    }

    private static final class HeardPorts extends AbstractSet<Entry<Integer, Integer>> {

        private final Set<Entry<Integer, Integer>> ports;
        private final Set<Consumer<Entry<Integer, Integer>>> listeners = ConcurrentHashMap.newKeySet();

        private HeardPorts(Set<Entry<Integer, Integer>> ports) {
            this.ports = ports;
        }

        @Override
        public boolean add(Entry<Integer, Integer> port) {
            boolean isNew = ports.add(port);
            if (isNew) {
                listeners.forEach(listener -> listener.accept(port));
            }
            return isNew;
        }

        @Override
        public Iterator<Entry<Integer, Integer>> iterator() {
            return ports.iterator();
        }

        @Override
        public int size() {
            return ports.size();
        }
    }
}
