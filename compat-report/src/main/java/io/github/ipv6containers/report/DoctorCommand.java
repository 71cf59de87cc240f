package io.github.ipv6containers.report;

import io.github.ipv6containers.report.doctor.Diagnosing;
import io.github.ipv6containers.report.doctor.Diagnosis;
import io.github.ipv6containers.report.doctor.DiagnosisText;
import io.github.ipv6containers.report.options.JsonFile;
import io.github.ipv6containers.report.progress.Progress;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells what this machine's engine can do. */
@Command(name = "doctor", description = "Tells what this machine's engine can do, and what it lacks, with the fix.")
final class DoctorCommand implements Callable<Integer> {

    private final Diagnosing diagnosing;

    @Mixin
    private JsonFile json = new JsonFile();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    DoctorCommand(Diagnosing diagnosing) {
        this.diagnosing = diagnosing;
    }

    @Override
    public Integer call() {
        json.requireWritable();
        Diagnosis diagnosis =
                diagnosing.diagnose(new Progress(spec.commandLine().getErr()));
        json.write(diagnosis);
        spec.commandLine().getOut().print(DiagnosisText.of(diagnosis));
        spec.commandLine().getOut().flush();
        return diagnosis.dualStackWorks() ? ExitCodes.AS_EXPECTED : ExitCodes.NO_ENGINE;
    }
}
