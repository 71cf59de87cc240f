package io.github.ipv6containers.report;

import io.github.ipv6containers.report.merge.Merge;
import io.github.ipv6containers.report.merge.NamedReport;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.stored.ReportReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts the reports of several runs together. */
@Command(
        name = "merge",
        description = "Puts reports together: the shares of one run, or runs on several engines or machines.")
final class MergeCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "REPORT.json", description = "The reports, in any order.")
    private List<Path> files = List.of();

    @Mixin
    private ReportOutput output = new ReportOutput();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<NamedReport> reports = WrongUse.unless(() -> files.stream()
                .map(file -> new NamedReport(file.toString(), ReportReader.read(file)))
                .toList());
        Report merged = WrongUse.unless(() -> Merge.of(reports));
        ReportOutput.Prepared prepared = output.prepare();
        return output.finish(prepared, merged, cell -> true, spec.commandLine().getOut());
    }
}
