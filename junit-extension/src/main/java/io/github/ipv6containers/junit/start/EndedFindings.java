package io.github.ipv6containers.junit.start;

import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.proof.Subject;
import java.util.List;

/** Tells of a container that ended before anything could be asked of it. */
final class EndedFindings {

    private EndedFindings() {}

    /** An ended container has no addresses any more, so none are told: the engine is not to blame for that. */
    static ServiceFindings of(Subject subject, RunningService service, Ending ending) {
        String standIn = subject.image().standIn();
        return new ServiceFindings(
                subject.name(),
                subject.image().requested(),
                standIn.isEmpty() ? subject.image().provenance() : "stand-in: " + standIn,
                service.mode(),
                service.granted().byFamily(),
                List.of(),
                List.of(),
                ending,
                subject.mend(),
                subject.why());
    }
}
