package io.github.ipv6containers.report;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.report.check.CheckEntry;
import io.github.ipv6containers.report.check.CheckRequest;
import io.github.ipv6containers.report.check.Checking;
import io.github.ipv6containers.report.cluster.Clusters;
import io.github.ipv6containers.report.options.JsonFile;
import io.github.ipv6containers.report.options.Place;
import io.github.ipv6containers.report.options.Words;
import io.github.ipv6containers.report.options.WrongUse;
import io.github.ipv6containers.report.progress.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final Clusters clusters;

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

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "dual-stack (the default), ipv4-only, or ipv6-only; of a cluster that of its pods.")
    private String mode = "";

    @Option(
            names = "--env",
            paramLabel = "NAME=VALUE",
            description = "A variable of the container's environment; may be repeated.")
    private List<String> environment = List.of();

    @Option(
            names = "--sysctl",
            paramLabel = "NAME=VALUE",
            description = "A setting of the kernel in the container's network namespace; may be repeated.")
    private List<String> sysctls = List.of();

    @Option(
            names = "--file",
            paramLabel = "PATH=FILE",
            description = "A file of this machine, copied to a path of the container; may be repeated.")
    private List<String> files = List.of();

    @Option(
            names = "--volume",
            paramLabel = "HERE:THERE[:ro]",
            description = "A folder of the engine's machine, mounted into the container; may be repeated.")
    private List<String> volumes = List.of();

    @Option(
            names = "--network-alias",
            paramLabel = "NAME",
            description = "A further name of the container on its network; may be repeated.")
    private List<String> aliases = List.of();

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description =
                    "How long to wait for every port and family (default: 120 until the first answers, and then 10"
                            + " for the others).")
    private String timeout = "";

    @Option(
            names = "--stay",
            paramLabel = "SECONDS",
            description = "How long to look on whether it runs on and answers on (default: ${DEFAULT-VALUE}).",
            defaultValue = "6s")
    private String stay = "6s";

    @Mixin
    private Place place = new Place();

    @Mixin
    private JsonFile json = new JsonFile();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CheckCommand(Checking checking, Clusters clusters) {
        this.checking = checking;
        this.clusters = clusters;
    }

    @Override
    public Integer call() {
        CheckRequest request = WrongUse.unless(this::request);
        Checking here = WrongUse.unless(this::checking);
        json.requireWritable();
        CheckEntry found = here.check(request, new Progress(spec.commandLine().getErr()));
        json.write(found);
        if (found.isImageMissing()) {
            throw new WrongUse(found.text());
        }
        spec.commandLine().getOut().println(found.text().stripTrailing());
        spec.commandLine().getOut().flush();
        if (found.isModeMissing() || found.isEngineGone()) {
            return ExitCodes.NO_ENGINE;
        }
        return found.passed() ? ExitCodes.AS_EXPECTED : ExitCodes.MISBEHAVES;
    }

    private Checking checking() {
        return place.cluster()
                .map(choice -> {
                    if (!volumes.isEmpty() || !aliases.isEmpty()) {
                        throw new IllegalArgumentException(
                                "--volume and --network-alias are for an engine; a pod has neither.");
                    }
                    return clusters.checking(
                            choice,
                            Optional.of(mode).filter(word -> !word.isEmpty()).map(StackMode::parse));
                })
                .orElse(checking);
    }

    private CheckRequest request() {
        boolean separated = spec.commandLine().getParseResult().originalArgs().contains("--");
        if (!command.isEmpty() && !separated) {
            throw new IllegalArgumentException("\"" + command.get(0)
                    + "\" stands behind the image without --; write the container's command behind --, and a port as"
                    + " --port 6379:redis.");
        }
        if (!image.matches("[a-z0-9][A-Za-z0-9._/:@-]*")) {
            throw new IllegalArgumentException("\"" + image + "\" is no name of an image; write it like redis:8.2.");
        }
        return new CheckRequest(
                image,
                Words.ports(ports),
                mode.isEmpty() ? StackMode.DUAL_STACK : StackMode.parse(mode),
                new Settings(
                        command,
                        Words.pairs("--env", "NAME=value", environment),
                        Words.pairs("--sysctl", "net.ipv6.bindv6only=1", sysctls),
                        contents()),
                volumes.stream().map(CheckCommand::volume).toList(),
                aliases,
                patience(),
                json.isAsked());
    }

    /** What was asked for is waited for, also by the other ports and families. */
    private Patience patience() {
        Patience patience = Patience.DEFAULT.withStay(Words.seconds("--stay", stay, 0));
        if (timeout.isEmpty()) {
            return patience;
        }
        Duration longest = Words.seconds("--timeout", timeout, 1);
        return patience.withStartUp(longest).withSettle(longest);
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new LinkedHashMap<>();
        Words.pairs("--file", "/etc/app.conf=app.conf", files).forEach((path, file) -> {
            if (!path.startsWith("/")) {
                throw new IllegalArgumentException("--file \"" + path + "=" + file
                        + "\" has no path of the container; write it like --file /etc/app.conf=app.conf.");
            }
            try {
                contents.put(path, Files.readString(Path.of(file)));
            } catch (IOException | InvalidPathException e) {
                throw new IllegalArgumentException(
                        "--file \"" + file + "\" cannot be read as text: "
                                + e.getClass().getSimpleName() + ".",
                        e);
            }
        });
        return contents;
    }

    private static String volume(String word) {
        if (!word.matches("/[^:]*:/[^:]*(?::(?:ro|rw))?")) {
            throw new IllegalArgumentException(
                    "--volume \"" + word + "\" is no mount; write it like --volume /here:/there:ro.");
        }
        return word;
    }
}
