package io.github.ipv6containers.report.manifests;

import io.github.ipv6containers.ClassPathText;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.Finding;
import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.inspection.Lint;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.Outcome;
import io.github.ipv6containers.report.model.Report.LintedEntry;
import io.github.ipv6containers.report.model.Report.LintedRun;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** A system that is configured by manifests alone, so that there is no image to run: judged by the lint, before and after. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum LintedSystem {
    AWS_LOAD_BALANCER_CONTROLLER(
            "aws-load-balancer-controller",
            "AWS Load Balancer Controller",
            "Ingress and Service",
            "manifest.yaml",
            "An ALB is given IPv6 addresses, and sends to pods over IPv6, by two annotations of the Ingress; whether pods are spoken to over"
                    + " IPv6 is decided by the families of the Service behind it."),
    INGRESS_NGINX(
            "ingress-nginx",
            "ingress-nginx",
            "values of its chart",
            "values.yaml",
            "The chart asks for IPv4 unless its values say otherwise. The project is retired.");

    private final String id;
    private final String title;
    private final String what;
    private final String file;
    private final String note;

    LintedSystem(String id, String title, String what, String file, String note) {
        this.id = id;
        this.title = title;
        this.what = what;
        this.file = file;
        this.note = note;
    }

    public String id() {
        return id;
    }

    /** Returns what to know before one changes anything. */
    public String note() {
        return note;
    }

    /** Tells whether this is the id of such a system. */
    public static boolean isOne(String id) {
        return Stream.of(values()).anyMatch(system -> system.id.equals(id));
    }

    /** Returns what is found of all, for the clusters of these modes. */
    public static List<LintedEntry> entries(Collection<StackMode> modes, Collection<SetUp> setUps) {
        Servers servers = Servers.known();
        return entries(modes, setUps, servers.label(), servers::answer);
    }

    /** Returns the same with what other servers answer, and which these are. */
    public static List<LintedEntry> entries(
            Collection<StackMode> modes, Collection<SetUp> setUps, String servers, Answers answers) {
        return Stream.of(values())
                .map(system -> system.entry(modes, setUps, servers, answers))
                .toList();
    }

    private LintedEntry entry(Collection<StackMode> modes, Collection<SetUp> setUps, String servers, Answers answers) {
        List<LintedRun> runs = new ArrayList<>();
        for (StackMode mode : modes) {
            LintedRun before = run(State.BEFORE, mode, answers, "");
            runs.add(before);
            runs.add(
                    before.outcome() == Outcome.PASS
                            ? run(State.BEFORE, mode, answers, SetUp.AS_SHIPPED.id())
                            : run(State.AFTER, mode, answers, ""));
        }
        runs.removeIf(run -> !setUps.contains(run.setUp()));
        return new LintedEntry(id, title, what, servers, runs);
    }

    private LintedRun run(State state, StackMode mode, Answers answers, String sameAs) {
        List<String> rules = findings(state, Cluster.parse(mode.id())).stream()
                .filter(finding -> finding.severity() != Severity.NOTE) // no reason to change anything
                .map(finding -> finding.rule().id())
                .distinct()
                .toList();
        return new LintedRun(
                mode,
                state == State.AFTER || !sameAs.isEmpty() ? SetUp.RECIPE : SetUp.AS_SHIPPED,
                rules.isEmpty() ? Outcome.PASS : Outcome.FAIL,
                rules,
                sameAs,
                answers.answer(this, state, mode));
    }

    /** Returns what the lint finds, notes too. */
    public List<Finding> findings(State state, Cluster cluster) {
        return Lint.create().on(cluster).ofText(file, text(state)).findings();
    }

    /** Returns what is judged. */
    public String text(State state) {
        return ClassPathText.of(LintedSystem.class, id + "." + state.word() + ".yaml");
    }

    /** Returns what a cluster is given of it: the same, or the Service that the chart writes with these values. */
    public String applied(State state) {
        return file.startsWith("values")
                ? ClassPathText.of(LintedSystem.class, id + "." + state.word() + ".service.yaml")
                : text(state);
    }

    /** Returns what an API server of such a cluster answered when it was given that. */
    public String answer(State state, StackMode mode) {
        return Servers.known().answer(this, state, mode);
    }

    /** Tells what an API server of a cluster of a mode answers when it is given a system's objects. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    @FunctionalInterface
    public interface Answers {
        String answer(LintedSystem system, State state, StackMode mode);
    }

    /** How it is commonly written, or mended. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public enum State {
        BEFORE,
        AFTER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
