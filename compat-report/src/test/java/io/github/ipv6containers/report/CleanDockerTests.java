package io.github.ipv6containers.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testcontainers.DockerClientFactory;

/** {@code clean} removes what dead runs left, and nothing else. */
@Tag("docker")
@ResourceLock(CleanDockerTests.DEAD_RUNS)
class CleanDockerTests {

    /** What {@code clean} removes of runs that another test kills is missing there, and is told here. */
    static final String DEAD_RUNS = "what dead runs left on the engine";

    private static final String OWNER = "io.github.ipv6containers.owner";
    private static final String LAST = "Nothing else is left of runs that were killed.\n";

    @TempDir
    private Path folder = Path.of("");

    private final DockerClient client = DockerClientFactory.instance().client();
    private final List<String> made = new ArrayList<>();

    @AfterEach
    void removeWhatIsLeft() {
        made.forEach(id -> client.removeNetworkCmd(id).exec());
    }

    @Test
    void removesNetworksOfDeadRunsAndSaysSo() throws Exception {
        Harness.onEngine("clean", "--out", folder.toString());
        made.add(network("ipv6c-alive", Harness.owner()));
        made.add(network("ipv6c-elsewhere", "another-boot/1/1"));
        made.add(network("ipv6c-users", ""));

        Harness.Ran ran = cleanOf("ipv6c-dead");

        assertThat(ran)
                .isEqualTo(new Harness.Ran(
                        0,
                        "removed network ipv6c-dead\n"
                                + "left alone: network ipv6c-elsewhere, of a run on another machine, in a container, or before"
                                + " the last restart\n" + LAST,
                        ""));
        assertThat(client.listNetworksCmd().exec())
                .extracting(network -> network.getName())
                .contains("ipv6c-alive", "ipv6c-elsewhere", "ipv6c-users")
                .doesNotContain("ipv6c-dead");
    }

    @Test
    void removesTheHalvesOfFilesOfDeadProcesses() throws Exception {
        Path half = Files.createFile(folder.resolve(".harness-" + deadProcess() + "-1.tmp"));
        Path inWork = Files.createFile(
                folder.resolve(".harness-" + ProcessHandle.current().pid() + "-1.tmp"));
        Path users = Files.createFile(folder.resolve("notes.tmp"));

        Harness.Ran ran = Harness.onEngine("clean", "--out", folder.toString());

        assertThat(ran.out())
                .contains("removed the half of a file " + half + "\n")
                .endsWith(LAST);
        assertThat(folder).isDirectoryNotContaining(half::equals);
        assertThat(inWork).exists();
        assertThat(users).exists();
    }

    /** Each run that begins on this engine removes what is dead there: one that did so first has left nothing to be told. */
    private Harness.Ran cleanOf(String dead) throws Exception {
        Harness.Ran ran;
        int others = -1;
        do {
            network(dead, dead());
            ran = Harness.onEngine("clean", "--out", folder.toString());
            others++;
        } while (others < 5 && !ran.out().contains(dead) && isGone(dead));
        return ran;
    }

    private boolean isGone(String name) {
        return client.listNetworksCmd().exec().stream()
                .noneMatch(network -> network.getName().equals(name));
    }

    private String network(String name, String owner) {
        return client.createNetworkCmd()
                .withName(name)
                .withLabels(owner.isEmpty() ? Map.of() : Map.of(OWNER, owner))
                .exec()
                .getId();
    }

    private static String dead() throws Exception {
        return Harness.owner().split("/", -1)[0] + "/" + deadProcess() + "/1";
    }

    private static long deadProcess() throws Exception {
        Process process = new ProcessBuilder("true").start();
        process.waitFor();
        return process.pid();
    }
}
