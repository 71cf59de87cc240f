package io.github.ipv6containers.lint.rules;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.text.Spot;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apiguardian.api.API;

/** Takes down what the rules find in one object. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Findings {

    /** Where IPv6 is: what is IPv4 alone fails there. */
    public static final Set<Cluster> WITH_IPV6 = EnumSet.of(Cluster.DUAL_STACK, Cluster.IPV6_ONLY);

    /** Where IPv4 is: what is IPv6 alone fails there. */
    public static final Set<Cluster> WITH_IPV4 = EnumSet.of(Cluster.DUAL_STACK, Cluster.IPV4_ONLY);

    public static final Set<Cluster> DUAL_STACK = EnumSet.of(Cluster.DUAL_STACK);
    public static final Set<Cluster> IPV6_ONLY = EnumSet.of(Cluster.IPV6_ONLY);
    public static final Set<Cluster> IPV4_ONLY = EnumSet.of(Cluster.IPV4_ONLY);
    public static final Set<Cluster> ANY = EnumSet.allOf(Cluster.class);

    private final String object;
    private final List<Finding> all = new ArrayList<>();

    public Findings(String object) {
        this.object = object;
    }

    public String object() {
        return object;
    }

    public void addAll(Findings others) {
        all.addAll(others.all);
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }

    public void error(String rule, Set<Cluster> on, Spot spot, String sentence, String mend) {
        add(rule, Severity.ERROR, on, spot, sentence, mend);
    }

    public void warning(String rule, Set<Cluster> on, Spot spot, String sentence, String mend) {
        add(rule, Severity.WARNING, on, spot, sentence, mend);
    }

    public void note(String rule, Set<Cluster> on, Spot spot, String sentence, String mend) {
        add(rule, Severity.NOTE, on, spot, sentence, mend);
    }

    public void add(String id, Severity severity, Set<Cluster> on, Spot spot, String sentence, String mend) {
        Rule rule = Rules.find(id).orElseThrow(() -> new IllegalStateException("There is no rule " + id + "."));
        all.add(new Finding(
                rule,
                severity,
                on,
                spot.file().name(),
                spot.line(),
                spot.column(),
                object,
                sentence,
                mend,
                spot.file().line(spot.line())));
    }
}
