package io.github.ipv6containers.kubernetes;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;

/** Says which mode a cluster's families are. */
final class Families {

    private Families() {}

    static StackMode mode(Collection<IPFamily> families) {
        return Arrays.stream(StackMode.values())
                .filter(mode -> new HashSet<>(mode.families()).equals(new HashSet<>(families)))
                .findFirst()
                .orElse(StackMode.DUAL_STACK);
    }
}
