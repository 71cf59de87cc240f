package io.github.ipv6containers.report.model;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds all that was found of one system.
 *
 * @param id its id
 * @param name its name
 * @param group the group that it is shown in, for example {@code systems} or {@code languages}
 * @param order its place among the systems, by which reports are sorted
 * @param verdict what all measured runs come to
 * @param subjects its images
 * @param claims what people say of it
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record SystemEntry(
        String id,
        String name,
        String group,
        int order,
        SystemVerdict verdict,
        List<SubjectEntry> subjects,
        List<ClaimEntry> claims) {

    public SystemEntry {
        subjects = List.copyOf(subjects);
        claims = List.copyOf(claims);
    }

    /** Returns every run of every subject. */
    public Stream<RunEntry> runs() {
        return subjects.stream().flatMap(subject -> subject.runs().stream());
    }
}
