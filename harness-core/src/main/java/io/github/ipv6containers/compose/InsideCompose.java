package io.github.ipv6containers.compose;

import io.github.ipv6containers.container.NoWait;
import java.io.File;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.testcontainers.containers.SocatContainer;
import org.testcontainers.containers.wait.strategy.HostPortWaitStrategy;
import org.testcontainers.lifecycle.Startable;

/** What a Compose environment of Testcontainers keeps to itself, and there is no public way to. */
final class InsideCompose {

    private final Startable compose;
    private final Object delegate;

    InsideCompose(Startable compose) {
        this.compose = compose;
        this.delegate = read(compose, "composeDelegate");
    }

    String project() {
        return (String) read(delegate, "project");
    }

    /** Has Compose run on this machine, and not in a container, which would be given the user's own files alone. */
    void runHere() {
        write(compose, "localCompose", true);
    }

    boolean isScaled() {
        return !((Map<?, ?>) read(compose, "scalingPreferences")).isEmpty();
    }

    void add(File file) {
        List<Object> files = new ArrayList<>((List<?>) read(delegate, "composeFiles"));
        files.add(file);
        write(delegate, "composeFiles", files);
    }

    /** Gives the environment another one to ask where its services are reached. */
    void replaceAmbassador(SocatContainer other) {
        write(delegate, "ambassadorContainer", other);
    }

    /** Returns the ports that are exposed of each service, with the number by which the ambassador knows each. */
    Map<String, Map<Integer, Integer>> exposed() {
        Map<String, Map<Integer, Integer>> exposed = new TreeMap<>();
        ((Map<?, ?>) read(delegate, "ambassadorPortMappings")).forEach((instance, ports) -> {
            Map<Integer, Integer> numbers = new TreeMap<>();
            ((Map<?, ?>) ports).forEach((port, number) -> numbers.put((Integer) port, (Integer) number));
            exposed.put(String.valueOf(instance), numbers);
        });
        return exposed;
    }

    /**
     * Leaves the wait for listening ports, which is the default, to the proof: it cannot read where a port is published on
     * an IPv6 address. Other waits stay.
     */
    void leaveListeningToTheProof() {
        ((Map<?, ?>) read(delegate, "waitStrategyMap")).values().forEach(all -> {
            List<Object> waits = new ArrayList<>((List<?>) read(all, "strategies"));
            waits.replaceAll(wait -> wait instanceof HostPortWaitStrategy ? new NoWait() : wait);
            write(all, "strategies", waits);
        });
    }

    Set<String> services() {
        return keys("services");
    }

    Set<String> networks() {
        return keys("networks");
    }

    private Set<String> keys(String part) {
        Set<String> keys = new TreeSet<>();
        ((List<?>) read(read(delegate, "dockerComposeFiles"), "parsedComposeFiles"))
                .stream()
                        .map(file -> (Map<?, ?>) read(file, "composeFileContent"))
                        .flatMap(content ->
                                content.get(part) instanceof Map<?, ?> named ? named.keySet().stream() : Stream.empty())
                        .map(String::valueOf)
                        .forEach(keys::add);
        return keys;
    }

    private static Object read(Object of, String name) {
        try {
            return Objects.requireNonNull(field(of, name).get(of));
        } catch (ReflectiveOperationException e) {
            throw hidden(e);
        }
    }

    private static void write(Object of, String name, Object value) {
        try {
            field(of, name).set(of, value);
        } catch (ReflectiveOperationException e) {
            throw hidden(e);
        }
    }

    private static Field field(Object of, String name) throws NoSuchFieldException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }

    private static IllegalStateException hidden(ReflectiveOperationException e) {
        return new IllegalStateException("this version of Testcontainers hides how it runs Compose; use 2.0", e);
    }
}
