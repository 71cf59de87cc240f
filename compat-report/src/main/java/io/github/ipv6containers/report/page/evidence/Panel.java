package io.github.ipv6containers.report.page.evidence;

import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.model.RunEntry.AdviceEntry;
import io.github.ipv6containers.report.model.RunEntry.FileEntry;
import io.github.ipv6containers.report.model.RunEntry.FindingEntry;
import io.github.ipv6containers.report.view.Repeat;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds the evidence of one row, and says once what its cells have in common.
 *
 * @param cells the evidence of each cell
 * @param services its ports
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Panel(List<Evidence> cells, List<Service> services) {

    public Panel {
        cells = List.copyOf(cells);
        services = List.copyOf(services);
    }

    public static Panel of(List<Evidence> cells) {
        return new Panel(cells, Service.of(cells));
    }

    /** Returns the name of the row to which it belongs. */
    public String row() {
        return cells.get(0).row();
    }

    public Shared<String> titles() {
        return Shared.of(
                "",
                cells,
                one -> Stream.of(one.cell().subject().title(one.cell().system().name())));
    }

    /** Returns what the lines to be set are for: a cell as shipped would be mended by them, another has them. */
    public Shared<String> purposes() {
        return Shared.of("", cells, one -> one.advised()
                .map(advice -> one.cell().run().setUp() == SetUp.RECIPE ? "What its recipe sets" : "What mends it"));
    }

    public Shared<String> mends() {
        return Shared.of("", cells, one -> one.advised().map(AdviceEntry::mend));
    }

    /** Returns why that is to be set, and where it is documented. */
    public Shared<AdviceEntry> reasons() {
        return Shared.of(
                "", cells, one -> one.advised().map(advice -> new AdviceEntry("", advice.why(), advice.source())));
    }

    /** Returns the parts of the commands that repeat a cell. */
    public List<Shared<String>> repeat() {
        return Stream.<Function<Repeat, String>>of(Repeat::image, Repeat::mode, Repeat::setUp)
                .map(part -> Shared.of("", cells, one -> Stream.of(part.apply(one.repeat()))))
                .toList();
    }

    /** Returns the folder beside the page that holds the files of all its cells. */
    public String folder() {
        return cells.get(0).cell().id().rowFolder() + "/";
    }

    /** Returns the places from which a port was asked. */
    public List<Vantage> vantages() {
        return Stream.of(Vantage.values())
                .filter(vantage -> cells.stream().anyMatch(one -> one.isAskedFrom(vantage)))
                .toList();
    }

    /** Returns what came of a port and family but the answer that is told of the port. */
    public List<Came> otherwise(Asked asked) {
        return services.stream()
                .filter(service -> service.with(null).equals(Service.named(asked)))
                .findFirst()
                .map(service -> Came.otherwise(asked.probes(), service.answer()))
                .orElseThrow();
    }

    /** Returns why a port is expected not to answer; the rows name them by their number. */
    public Shared<String> notes() {
        return Shared.of("", cells, one -> one.asked().stream()
                .map(Asked::found)
                .filter(Objects::nonNull)
                .map(FindingEntry::why)
                .filter(why -> !why.isEmpty()));
    }

    public Shared<FileEntry> files() {
        return Shared.of("", cells, one -> one.cell().run().files().stream());
    }

    /** Returns the last log lines of each run that did not pass. */
    public Shared<String> logs() {
        return Shared.of("", cells, one -> LogTail.of(one.cell().run()));
    }
}
