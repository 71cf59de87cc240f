package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.junit.dependency.Dependency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds what came of starting one dependency.
 *
 * @param dependency the dependency
 * @param findings what was found of its ports, of each service of a Compose environment; none when there was nothing to
 *     probe
 * @param trouble one sentence that says why there was nothing to probe, or empty
 * @param error what was thrown, if anything
 * @param log the end of the log of a container that is removed already, or empty
 * @param notes what else there is to know of it: the recipe that it was given, ports that are not proved
 * @param anonymous whether nothing that anybody said leads to its container
 */
record Outcome(
        Dependency dependency,
        List<ServiceFindings> findings,
        String trouble,
        @Nullable Exception error,
        String log,
        List<String> notes,
        boolean anonymous) {

    Outcome {
        findings = List.copyOf(findings);
        notes = List.copyOf(notes);
    }

    static Outcome found(Dependency dependency, ServiceFindings findings) {
        return found(dependency, List.of(findings));
    }

    static Outcome found(Dependency dependency, List<ServiceFindings> findings) {
        return new Outcome(dependency, findings, "", null, "", List.of(), false);
    }

    static Outcome failed(Dependency dependency, String trouble, Exception error) {
        return new Outcome(dependency, List.of(), trouble, error, "", List.of(), false);
    }

    static Outcome notStarted(Dependency dependency, List<String> failed) {
        String trouble =
                dependency.name() + " was not started, because it depends on " + String.join(" and ", failed) + ".";
        return new Outcome(dependency, List.of(), trouble, null, "", List.of(), false);
    }

    /** Stands for a job without ports, that others wait for. */
    static Outcome job(Dependency dependency) {
        return new Outcome(dependency, List.of(), "", null, "", List.of(), false);
    }

    /** Returns the same with the end of a log. */
    Outcome withLog(String tail) {
        return new Outcome(dependency, findings, trouble, error, tail, notes, anonymous);
    }

    /** Returns the same with notes. */
    Outcome withNotes(List<String> told) {
        return new Outcome(dependency, findings, trouble, error, log, told, anonymous);
    }

    /** Returns the same of a container to which nothing leads that anybody said. */
    Outcome ofAnonymous(boolean nothingLeadsToIt) {
        return new Outcome(dependency, findings, trouble, error, log, notes, nothingLeadsToIt);
    }

    @SuppressWarnings("ReferenceEquality") // Containers change while they run.
    boolean isOf(Dependency other) {
        return dependency.startable() == other.startable();
    }

    /** Tells whether all that was to be proved is. */
    boolean isGood() {
        return trouble.isEmpty() && findings.stream().allMatch(ServiceFindings::allAnswer);
    }

    /** Returns what was found of a single container. */
    Optional<ServiceFindings> foundPorts() {
        return findings.stream().findFirst();
    }
}
