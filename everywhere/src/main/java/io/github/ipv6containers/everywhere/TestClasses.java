package io.github.ipv6containers.everywhere;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Which test classes run on which thread, and which had a test that failed. */
final class TestClasses {

    private final ThreadLocal<Deque<String>> ofThread = ThreadLocal.withInitial(ArrayDeque::new);
    private final List<String> running = new CopyOnWriteArrayList<>();
    private final Set<String> failed = ConcurrentHashMap.newKeySet();

    void begin(String testClass) {
        ofThread.get().push(testClass);
        running.add(testClass);
    }

    void end(String testClass) {
        ofThread.get().remove(testClass);
        running.remove(testClass);
    }

    void failed(String testClass) {
        failed.add(testClass);
    }

    boolean hasFailed(String testClass) {
        return failed.contains(testClass);
    }

    Set<String> failed() {
        return Set.copyOf(failed);
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
}
