package io.github.ipv6containers.everywhere;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which test classes ran on which thread, when, and what came of their tests. */
final class TestClasses {

    private final ThreadLocal<Deque<String>> ofThread = ThreadLocal.withInitial(ArrayDeque::new);
    private final List<String> running = new CopyOnWriteArrayList<>();
    private final List<Window> windows = new CopyOnWriteArrayList<>();
    private final Map<String, List<Failure>> failed = new ConcurrentSkipListMap<>();
    private final Set<String> succeeded = ConcurrentHashMap.newKeySet();

    /** Holds what one test failed of: the test, or the class, and the first line of what was said. */
    record Failure(String test, String said) {}

    private record Window(
            String testClass,
            long thread,
            Instant begin,
            @Nullable Instant end) {

        boolean holds(Instant at) {
            return !at.isBefore(begin) && (end == null || !at.isAfter(end));
        }
    }

    void begin(String testClass) {
        ofThread.get().push(testClass);
        running.add(testClass);
        windows.add(new Window(testClass, Thread.currentThread().getId(), Instant.now(), null));
    }

    void end(String testClass) {
        ofThread.get().remove(testClass);
        running.remove(testClass);
        Instant now = Instant.now();
        windows.replaceAll(window -> window.end() == null && window.testClass().equals(testClass)
                ? new Window(testClass, window.thread(), window.begin(), now)
                : window);
    }

    void failed(String testClass, Failure failure) {
        failed.merge(testClass, List.of(failure), (earlier, later) -> {
            List<Failure> both = new ArrayList<>(earlier);
            both.addAll(later);
            return List.copyOf(both);
        });
    }

    void succeeded(String testClass) {
        succeeded.add(testClass);
    }

    /** Returns what failed, by class. */
    Map<String, List<Failure>> failed() {
        return failed;
    }

    /** Returns the classes of which a test passed and none failed. */
    List<String> passed() {
        return succeeded.stream()
                .filter(name -> !failed.containsKey(name))
                .sorted()
                .toList();
    }

    /** Returns the class that this thread runs, or on another thread the only one that runs; else empty. */
    String current() {
        @Nullable String own = ofThread.get().peek();
        if (own != null) {
            return own;
        }
        List<String> all = running.stream().distinct().toList();
        return all.size() == 1 ? all.get(0) : "";
    }

    /** Tells whether a class did something: on its own thread, or on another one while no other thread ran a class. */
    boolean did(String testClass, Connections.Spoken spoken) {
        List<Window> then =
                windows.stream().filter(window -> window.holds(spoken.at())).toList();
        Set<Long> threads = then.stream().map(Window::thread).collect(Collectors.toSet());
        return then.stream()
                .filter(window -> window.testClass().equals(testClass))
                .anyMatch(window -> window.thread() == spoken.thread()
                        || (!threads.contains(spoken.thread()) && threads.size() == 1));
    }
}
