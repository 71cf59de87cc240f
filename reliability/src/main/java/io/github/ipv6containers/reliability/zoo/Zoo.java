package io.github.ipv6containers.reliability.zoo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Draws listeners such that as many pairs of habits as possible are among them.
 *
 * <p>Two habits mostly suffice for a fault; and what one draw leaves out another has.
 */
final class Zoo {

    /** Of how many that are drawn the best is taken. */
    private static final int DRAWN = 40;

    private final Random random;
    private final Set<String> pairs = new HashSet<>();

    private Zoo(long seed) {
        this.random = new Random(seed);
    }

    /** Returns that many different listeners; the same for the same seed. */
    static List<Listener> drawn(long seed, int count) {
        Zoo zoo = new Zoo(seed);
        List<Listener> listeners = new ArrayList<>();
        while (listeners.size() < count) {
            Listener best = zoo.best(listeners);
            zoo.pairs.addAll(pairs(best));
            listeners.add(best);
        }
        return listeners;
    }

    private Listener best(List<Listener> taken) {
        @Nullable Listener best = null;
        long most = -1;
        for (int i = 0; i < DRAWN || best == null; i++) {
            Listener drawn = draw();
            long added =
                    pairs(drawn).stream().filter(pair -> !pairs.contains(pair)).count();
            if (drawn.isPossible() && !taken.contains(drawn) && added > most) {
                best = drawn;
                most = added;
            }
        }
        return best;
    }

    private Listener draw() {
        return new Listener(
                any(List.of(Bind.values())),
                any(List.of(Manner.values())),
                any(List.of(Time.values())),
                any(List.of(Access.values())),
                any(Listener.HANDSHAKES));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Set<String> pairs(Listener listener) {
        List<Object> habits =
                List.of(listener.bind(), listener.manner(), listener.time(), listener.access(), listener.handshake());
        Set<String> pairs = new HashSet<>();
        for (int one = 0; one < habits.size(); one++) {
            for (int two = one + 1; two < habits.size(); two++) {
                pairs.add(one + "=" + habits.get(one) + " " + two + "=" + habits.get(two));
            }
        }
        return pairs;
    }
}
