package io.github.ipv6containers.family;

import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/** The tests that run on one network at this moment. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RunningTests {

    private final Set<FamilyScope> running = ConcurrentHashMap.newKeySet();

    /** Adds a test; synchronized, so that of two that begin together at least one sees the other. */
    synchronized void add(FamilyScope test) {
        running.forEach(test::meets);
        running.add(test);
    }

    void remove(FamilyScope test) {
        running.remove(test);
    }

    /** Returns each family that a test is for, once; a test that is for none counts as one of its own. */
    List<Optional<IPFamily>> families() {
        return running.stream().map(FamilyScope::family).distinct().toList();
    }
}
