package io.github.ipv6containers.report;

import io.github.ipv6containers.report.engines.EnginesTable;
import io.github.ipv6containers.report.engines.MarkedPart;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.stored.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the engines of a merged report side by side. */
@Command(
        name = "engines",
        description = "Shows what each engine of a merged report granted, and what each image did there, as Markdown.")
final class EnginesCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REPORT.json", description = "The merged report, from ./harness matrix.")
    private Path file = Path.of("report.json");

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "A Markdown file whose marked part is replaced by it; without this it is printed.")
    private @Nullable Path into;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Report report = WrongUse.unless(() -> ReportReader.read(file));
        String table = EnginesTable.of(report);
        Path target = into;
        if (target == null) {
            spec.commandLine().getOut().print(table);
            spec.commandLine().getOut().flush();
            return 0;
        }
        if (!Files.isRegularFile(target)) {
            throw new WrongUse("There is no file " + target + " to put the table into.");
        }
        String page = Files.readString(target);
        Files.writeString(target, WrongUse.unless(() -> MarkedPart.replace(target.toString(), page, table)));
        return 0;
    }
}
