package io.github.ipv6containers.lint;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The families that a cluster, or an engine's network, gives to what runs there. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public enum Cluster {
    DUAL_STACK,
    IPV6_ONLY,
    IPV4_ONLY;

    /** What is asked when nothing is said: what works on both of these is ready for IPv6. */
    public static final Set<Cluster> READY = Set.of(DUAL_STACK, IPV6_ONLY);

    /** Returns the word for it, as the option {@code --cluster} has it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the cluster of a word.
     *
     * @throws IllegalArgumentException if there is none; the message lists the known ones
     */
    public static Cluster parse(String word) {
        return Stream.of(values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no cluster \"" + word + "\"; known: "
                        + Stream.of(values()).map(Cluster::word).collect(joining(", ")) + "."));
    }
}
