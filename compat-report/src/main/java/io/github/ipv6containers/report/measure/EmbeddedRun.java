package io.github.ipv6containers.report.measure;

import com.github.tomakehurst.wiremock.core.Version;
import io.github.ipv6containers.Provenance;
import io.github.ipv6containers.containers.IPv6WireMock;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.judge.Attempt;
import io.github.ipv6containers.report.judge.FindingWords;
import io.github.ipv6containers.report.lanes.Ledger;
import io.github.ipv6containers.report.lanes.Reasons;
import io.github.ipv6containers.report.model.SubjectEntry;
import io.github.ipv6containers.report.plan.Cell;
import io.github.ipv6containers.report.plan.Plan;
import io.github.ipv6containers.report.plan.RunKey;
import io.github.ipv6containers.report.progress.Progress;
import io.github.ipv6containers.service.Service;
import java.util.List;
import org.apiguardian.api.API;

/** Runs WireMock inside this JVM and dials it from the host's loopback addresses; needs no engine. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class EmbeddedRun {

    private static final String WIREMOCK = "wiremock";

    private final Ledger ledger;
    private final Progress progress;

    /** Takes what keeps what came of it. */
    public EmbeddedRun(Ledger ledger, Progress progress) {
        this.ledger = ledger;
        this.progress = progress;
    }

    /** Runs what a plan has of it. */
    public void run(Plan plan) {
        plan.cells().stream().filter(Cell::isEmbedded).forEach(this::cell);
    }

    private void cell(Cell cell) {
        if (!cell.recipe().id().equals(WIREMOCK)) {
            ledger.putNotRun(cell, "only WireMock can be run inside this JVM");
            return;
        }
        ledger.put(new SubjectEntry(
                0,
                Cell.EMBEDDED,
                "WireMock " + Version.getCurrentVersion(),
                "",
                Version.getCurrentVersion(),
                Provenance.EMBEDDED,
                "runs inside the JVM of the harness",
                "",
                List.of()));
        RunKey key = RunKey.of(cell, Settings.NONE);
        boolean nothingToSet =
                cell.setUp() == SetUp.RECIPE && ledger.attempt(key).isPresent();
        Attempt attempt = ledger.attempt(key).orElseGet(() -> attempt(cell));
        ledger.put(key, attempt);
        ledger.put(cell, attempt, nothingToSet);
    }

    private Attempt attempt(Cell cell) {
        long begin = System.nanoTime();
        IPv6WireMock server = new IPv6WireMock();
        try {
            server.start();
            long started = System.nanoTime();
            ServiceFindings findings = findings(cell, server);
            long proved = System.nanoTime();
            progress.say("WireMock in this JVM  " + cell.mode() + "  " + FindingWords.of(findings.ports()));
            return Attempt.seen(
                    findings,
                    Settings.NONE,
                    Version.getCurrentVersion(),
                    (started - begin) / 1_000_000,
                    (proved - started) / 1_000_000,
                    List.of());
        } catch (RuntimeException e) {
            return Attempt.notRun(Settings.NONE, Reasons.of(e));
        } finally {
            server.stop();
        }
    }

    /** The port is called as the recipe calls it, wherever it listens in this JVM. */
    private static ServiceFindings findings(Cell cell, IPv6WireMock server) {
        Service service = new Service(
                server.service().name(), Cell.EMBEDDED, cell.variant().ports(), "", "");
        return Verification.ofEmbedded(service, cell.mode(), server::endpoint, Patience.DEFAULT);
    }
}
