package io.github.ipv6containers.report;

import io.github.ipv6containers.kubernetes.cluster.ClusterChoice;
import io.github.ipv6containers.report.cluster.Clusters;
import io.github.ipv6containers.report.doctor.Diagnosing;
import io.github.ipv6containers.report.doctor.Diagnosis;
import io.github.ipv6containers.report.doctor.DiagnosisText;
import io.github.ipv6containers.report.options.JsonFile;
import io.github.ipv6containers.report.options.Place;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.progress.Progress;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what this machine's engine can do. */
@Command(name = "doctor", description = "Tells what this machine's engine can do, and what it lacks, with the fix.")
final class DoctorCommand implements Callable<Integer> {

    private final Diagnosing diagnosing;
    private final Clusters clusters;

    @Mixin
    private Place place = new Place();

    @Mixin
    private JsonFile json = new JsonFile();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorCommand(Diagnosing diagnosing, Clusters clusters) {
        this.diagnosing = diagnosing;
        this.clusters = clusters;
    }

    @Override
    public Integer call() {
        Optional<ClusterChoice> cluster = WrongUse.unless(place::cluster);
        json.requireWritable();
        Diagnosis diagnosis = cluster.map(clusters::diagnosing)
                .orElse(diagnosing)
                .diagnose(new Progress(spec.commandLine().getErr()));
        json.write(diagnosis);
        spec.commandLine()
                .getOut()
                .print(cluster.isPresent() ? DiagnosisText.ofCluster(diagnosis) : DiagnosisText.of(diagnosis));
        spec.commandLine().getOut().flush();
        return (cluster.isPresent() ? diagnosis.engineUsable() : diagnosis.dualStackWorks())
                ? ExitCodes.AS_EXPECTED
                : ExitCodes.NO_ENGINE;
    }
}
