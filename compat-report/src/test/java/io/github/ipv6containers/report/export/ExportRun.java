package io.github.ipv6containers.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.dockerjava.api.DockerClient;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.service.Refusal;
import io.github.ipv6containers.service.Service;
import io.github.ipv6containers.testbed.StandInImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/**
 * Runs an exported text as a reader would, and proves what it started.
 *
 * <p>Three things differ from the text: names are of this run alone, the image may be a stand-in, and the engine chooses the
 * ports of the host, of which others may have the usual numbers.
 */
final class ExportRun {

    private static final Path CLIENT = Path.of("../testbed/client.sh").toAbsolutePath();

    private final DockerClient client = DockerClientFactory.instance().client();
    private final Export export;
    private final Set<Refusal> refusals;
    private final Path folder;

    ExportRun(Export export, Set<Refusal> refusals, Path folder) {
        String image =
                new StandInImages().apply(DockerImageName.parse(export.image())).asCanonicalNameString();
        this.export = export.withImage(image)
                .withName(export.name() + "-" + UUID.randomUUID().toString().substring(0, 8));
        this.refusals = refusals;
        this.folder = folder;
    }

    /** Runs the docker line, in the background. */
    ServiceFindings ofDocker() throws IOException, InterruptedException {
        String network = export.name() + "-" + export.mode();
        Path script = write("run.sh", anyHostPort(DockerRun.of(export)).replace("docker run", "docker run --detach"));
        Files.createDirectory(folder.resolve("bin"));
        Path docker = Files.writeString(
                folder.resolve("bin/docker"),
                "#!/bin/sh\nPATH='%s' exec '%s' docker \"$@\"\n".formatted(System.getenv("PATH"), CLIENT));
        assertThat(docker.toFile().setExecutable(true)).isTrue();
        try {
            call(List.of("env", "PATH=" + docker.getParent() + ":" + System.getenv("PATH"), "sh", "-e", "" + script));
            return proved(export.name(), network);
        } finally {
            callAlways(CLIENT.toString(), "docker", "rm", "--force", "--volumes", export.name());
            callAlways(CLIENT.toString(), "docker", "network", "rm", network);
        }
    }

    /** Brings the compose file up, in the background. */
    ServiceFindings ofCompose() throws IOException, InterruptedException {
        Path file = write("compose.yaml", anyHostPort(Compose.of(export)));
        List<String> compose = List.of(
                CLIENT.toString(), "compose", "--file", file.toString(), "--project-name", "p-" + export.name());
        try {
            call(with(compose, "up", "--detach", "--pull", "never"));
            String id = call(with(compose, "ps", "--quiet")).strip();
            return proved(id, "p-" + export.name() + "_" + export.name());
        } finally {
            callAlways(with(compose, "down", "--volumes", "--timeout", "0").toArray(String[]::new));
        }
    }

    /** Returns what compose takes from the file, without starting anything. */
    Settings readByCompose() throws IOException, InterruptedException {
        Path file = write("compose.yaml", Compose.of(export));
        // What it prints can be read by itself again, so that a dollar sign is written twice.
        JsonNode read = new JsonMapper()
                .readTree(call(List.of(CLIENT.toString(), "compose", "--file", "" + file, "config", "--format", "json"))
                        .replace("$$", "$"));
        JsonNode service = read.path("services").path(export.name());
        Map<String, String> files = new LinkedHashMap<>();
        for (JsonNode mounted : service.path("configs")) {
            files.put(
                    mounted.path("target").asText(),
                    read.at("/configs/" + mounted.path("source").asText() + "/content")
                            .asText());
        }
        List<String> command = new ArrayList<>();
        service.path("command").forEach(word -> command.add(word.asText()));
        return new Settings(command, texts(service.path("environment")), texts(service.path("sysctls")), files);
    }

    private static Map<String, String> texts(JsonNode of) {
        Map<String, String> texts = new LinkedHashMap<>();
        of.properties().forEach(one -> texts.put(one.getKey(), one.getValue().asText()));
        return texts;
    }

    private ServiceFindings proved(String container, String network) {
        String id = client.inspectContainerCmd(container).exec().getId();
        String networkId =
                client.inspectNetworkCmd().withNetworkId(network).exec().getId();
        return Verification.of(
                new Service(export.title(), export.image(), export.ports(), "", export.why(), refusals),
                new ExportedContainer(client, id, networkId, export.mode()),
                Patience.DEFAULT,
                Verification.Inside.ON_FAILURE);
    }

    private String anyHostPort(String text) {
        String changed = text;
        for (String published : export.published()) {
            String anyPort = published.replaceFirst(":\\d+:(\\d+)$", "::$1");
            assertThat(changed).contains(published);
            changed = changed.replace(published, anyPort);
        }
        return changed;
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String call(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s%n%s", command, said).isZero();
        return said;
    }

    private void callAlways(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.waitFor();
    }

    private static List<String> with(List<String> command, String... more) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(more));
        return whole;
    }
}
