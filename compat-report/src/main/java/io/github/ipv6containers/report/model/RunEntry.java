package io.github.ipv6containers.report.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.SetUp;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds one run of a subject: what was set, what was seen, and what that comes to.
 *
 * @param part the id of the part of the report that made it
 * @param variant the variant's id
 * @param order the variant's place among those of its recipe, by which reports are sorted; 0 in older reports
 * @param mode the network's mode
 * @param setUp how it was configured
 * @param outcome how it came out
 * @param reason why it did not pass; empty when it did
 * @param agreement how that compares with the recipe
 * @param sameAs {@code as-shipped} when nothing was set, so that no second run was made; else empty
 * @param recipeFingerprint a hash of all that the recipe sets and expects for it
 * @param command the command, empty for the image's own
 * @param environment the variables set
 * @param sysctls the kernel settings of its network namespace
 * @param files the files put into the container
 * @param startMillis how long the engine took to start it
 * @param verifyMillis how long the proof took from then on
 * @param granted the address that the engine granted for each family
 * @param findings what was found of each port and family
 * @param listening what its processes listen on
 * @param probes every probe's fact
 * @param ending how it ended before it was proved, or null
 * @param logTail its last log lines, oldest first
 * @param advice what its recipe sets in this mode and why, or null when that is nothing
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record RunEntry(
        String part,
        String variant,
        int order,
        StackMode mode,
        SetUp setUp,
        Outcome outcome,
        String reason,
        Agreement agreement,
        String sameAs,
        String recipeFingerprint,
        List<String> command,
        Map<String, String> environment,
        Map<String, String> sysctls,
        List<FileEntry> files,
        long startMillis,
        long verifyMillis,
        Map<IPFamily, String> granted,
        List<FindingEntry> findings,
        List<ListenEntry> listening,
        List<ProbeEntry> probes,
        @Nullable EndingEntry ending,
        List<String> logTail,
        @Nullable AdviceEntry advice) {

    /** Returns what came of it in a few words, with the reason where it did not pass. */
    public String words() {
        return switch (outcome) {
            case PASS -> "answers";
            case FAIL -> reason;
            case NOT_RUN -> "not run: " + reason;
            case UNSUPPORTED -> "unsupported: " + reason;
        };
    }

    /** Holds a file put into the container. */
    public record FileEntry(String path, String content) {}

    /**
     * Holds what was found of one port and family, beside what the recipe expects.
     *
     * @param port the port
     * @param service what it is for
     * @param handshake what it was asked
     * @param family the family
     * @param finding what was found
     * @param expected what the recipe expects
     * @param agreement how both compare
     * @param why why the recipe expects it; empty where a port should simply answer
     */
    public record FindingEntry(
            int port,
            String service,
            String handshake,
            IPFamily family,
            Finding finding,
            Finding expected,
            Agreement agreement,
            String why) {}

    /** Holds one LISTEN row of the kernel; the table is {@code tcp} or {@code tcp6}. */
    public record ListenEntry(int port, String address, String protocol, String table) {}

    /**
     * Holds one probe's fact; the endpoint is empty when there was no address to dial, and {@code sentTo} has the addresses with
     * which the answer tells a client to go on.
     */
    public record ProbeEntry(
            int port,
            String service,
            String handshake,
            IPFamily family,
            Vantage vantage,
            String endpoint,
            Stage stage,
            double millis,
            String detail,
            String firstBytes,

            @Nullable @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<String> sentTo) {

        public ProbeEntry {
            // A report of before this field has none.
            sentTo = sentTo == null ? List.of() : List.copyOf(sentTo);
        }
    }

    /** Holds how the container ended. */
    public record EndingEntry(int exitCode, boolean outOfMemory, String reason) {}

    /**
     * Holds what a recipe advises for a mode and version.
     *
     * @param mend the lines that a reader can paste
     * @param why why they are needed
     * @param source where that is documented
     */
    public record AdviceEntry(String mend, String why, String source) {}
}
