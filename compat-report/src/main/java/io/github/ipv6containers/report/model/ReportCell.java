package io.github.ipv6containers.report.model;

import org.apiguardian.api.API;

/**
 * Holds one cell of a report together with what it belongs to.
 *
 * @param system the system
 * @param subject the image, or what runs inside this JVM
 * @param run what came of it
 * @param part the conditions that it ran under
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ReportCell(SystemEntry system, SubjectEntry subject, RunEntry run, RunConditions part) {

    /** Returns what tells this cell from every other one. */
    public CellId id() {
        return new CellId(system.id(), subject.requested(), run.variant(), run.mode(), run.setUp(), engine());
    }

    /** Returns the engine's name and version. */
    public String engine() {
        return part.engine().label();
    }
}
