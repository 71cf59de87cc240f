package io.github.ipv6containers.report;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.check.CheckEntry;
import io.github.ipv6containers.report.check.CheckRequest;
import io.github.ipv6containers.report.check.Checking;
import io.github.ipv6containers.report.options.JsonFile;
import io.github.ipv6containers.report.options.Words;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.progress.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks one image of the user's choice. */
@Command(
        name = "check",
        description = "Runs one image and proves that each port answers over every family of the mode.")
final class CheckCommand implements Callable<Integer> {

    private final Checking checking;

    @Parameters(index = "0", paramLabel = "IMAGE", description = "The image, for example redis:8.2.")
    private String image = "";

    @Parameters(index = "1..*", paramLabel = "-- COMMAND", description = "The container's command, behind --.")
    private List<String> command = List.of();

    @Option(
            names = "--port",
            paramLabel = "PORT[:HANDSHAKE]",
            required = true,
            description =
                    "A port that must answer, for example 6379:redis or 8080:http:/path; without a handshake plain TCP."
                            + " May be repeated.")
    private List<String> ports = List.of();

    @Option(names = "--mode", paramLabel = "MODE", description = "dual-stack (the default), ipv4-only, or ipv6-only.")
    private String mode = "dual-stack";

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description = "A variable of the container's environment; may be repeated.")
    private List<String> environment = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "How long the image may take to start up (default: ${DEFAULT-VALUE}).",
            defaultValue = "120")
    private int timeout = 120;

    @Mixin
    private JsonFile json = new JsonFile();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Checking checking) {
        this.checking = checking;
    }

    @Override
    public Integer call() {
        CheckRequest request = WrongUse.unless(this::request);
        json.requireWritable();
        CheckEntry found =
                checking.check(request, new Progress(spec.commandLine().getErr()));
        json.write(found);
        if (found.isImageMissing()) {
            throw new WrongUse(found.text());
        }
        spec.commandLine().getOut().println(found.text().stripTrailing());
        spec.commandLine().getOut().flush();
        if (found.isModeMissing()) {
            return ExitCodes.NO_ENGINE;
        }
        return found.passed() ? ExitCodes.AS_EXPECTED : ExitCodes.MISBEHAVES;
    }

    private CheckRequest request() {
        boolean separated = spec.commandLine().getParseResult().originalArgs().contains("--");
        if (!command.isEmpty() && !separated) {
            throw new IllegalArgumentException("\"" + command.get(0)
                    + "\" stands behind the image without --; write the container's command behind --, and a port as"
                    + " --port 6379:redis.");
        }
        if (timeout < 1) {
            throw new IllegalArgumentException("--timeout " + timeout + " is no time; write 1 second or more.");
        }
        if (!image.matches("[a-z0-9][A-Za-z0-9._/:@-]*")) {
            throw new IllegalArgumentException("\"" + image + "\" is no name of an image; write it like redis:8.2.");
        }
        return new CheckRequest(
                image,
                Words.ports(ports),
                StackMode.parse(mode),
                new Settings(command, Words.environment(environment), Map.of(), Map.of()),
                Duration.ofSeconds(timeout));
    }
}
