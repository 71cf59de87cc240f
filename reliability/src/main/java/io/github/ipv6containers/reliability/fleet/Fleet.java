package io.github.ipv6containers.reliability.fleet;

import io.github.ipv6containers.reliability.cluster.TestbedCluster;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reports many systems as pods of the testbed's cluster, in shares, on two nodes, and does meanwhile what a cluster does to
 * pods: a kubelet is killed twice, pods are evicted, and one of the nodes is lost with all that runs on it.
 */
public final class Fleet {

    private static final Pattern DONE = Pattern.compile("\\(\\d+\\.\\d s\\)$");
    private static final Pattern OUTCOME = Pattern.compile("\"outcome\"\\s*:\\s*\"([a-z-]+)\"");
    private static final int EVICTED = 5;

    private final TestbedCluster cluster;
    private final PrintStream out;
    private final int steps;
    private int done;
    private int again;
    private int kills;
    private int evicted;
    private List<String> lost = List.of();

    private Fleet(TestbedCluster cluster, PrintStream out, int steps) {
        this.cluster = cluster;
        this.out = out;
        this.steps = steps;
    }

    /** Runs so many systems; tells whether each was seen as its recipe says, and nothing is left. */
    public static boolean run(int systems, int shards, int parallel, Path harness, PrintStream out) throws IOException {
        Path folder = Files.createTempDirectory("fleet");
        try (TestbedCluster cluster = TestbedCluster.up(harness)) {
            List<String> ids = FleetRecipes.write(folder, systems);
            long begin = System.nanoTime();
            cluster.addNode();
            Fleet fleet = new Fleet(cluster, out, systems);
            int status = fleet.report(List.of(
                    harness.toString(),
                    "report",
                    "--on",
                    "kubernetes",
                    "--recipes",
                    folder.toString(),
                    "--only",
                    String.join(",", ids),
                    "--shards",
                    String.valueOf(shards),
                    "--parallel",
                    String.valueOf(parallel),
                    "--stay",
                    "2s",
                    "--out",
                    folder.resolve("out").toString()));
            long seconds = (System.nanoTime() - begin) / 1_000_000_000;
            String left = cluster.left();
            out.printf(
                    "fleet: %d systems in %d shards, cells %s; the kubelet was killed %d times, %d pods were evicted and"
                            + " a node was lost with %d pods, %d runs were repeated; exit status %d; %s left; %d s%n",
                    systems,
                    shards,
                    outcomes(folder.resolve("out/report.json")),
                    fleet.kills,
                    fleet.evicted,
                    fleet.lost.size(),
                    fleet.again,
                    status,
                    left.isEmpty() ? "nothing" : left,
                    seconds);
            if (status == 0) {
                delete(folder);
            } else {
                out.println("  what was seen: " + folder.resolve("out"));
            }
            return status == 0 && left.isEmpty() && fleet.kills > 0 && !fleet.lost.isEmpty();
        }
    }

    private int report(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var lines = process.errorReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            while (line != null) {
                take(line);
                line = lines.readLine();
            }
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while the fleet ran.", e);
        } finally {
            process.destroy();
        }
    }

    private void take(String line) throws IOException {
        if (DONE.matcher(line).find()) {
            done++;
            disturb();
        } else if (line.contains("run again: ")) {
            again++;
            out.println("  " + line);
        } else if (line.contains("not run") || line.contains("broken off")) {
            out.println("  " + line);
        }
    }

    /** At a fourth, at two fifths, at a half and at two thirds of the systems. */
    private void disturb() throws IOException {
        if (done == steps / 4 || done == steps * 2 / 5) {
            cluster.killKubelet();
            kills++;
            out.println("  the kubelet is killed after " + done + " runs");
        } else if (done == steps / 2) {
            List<String> names = cluster.evict(EVICTED);
            evicted += names.size();
            out.println("  evicted after " + done + " runs: " + String.join(", ", names));
        } else if (done == steps * 2 / 3) {
            lost = cluster.loseNode();
            out.println("  a node is lost after " + done + " runs, with " + String.join(", ", lost));
        }
    }

    private static Map<String, Integer> outcomes(Path report) throws IOException {
        Map<String, Integer> outcomes = new TreeMap<>();
        if (Files.exists(report)) {
            OUTCOME.matcher(Files.readString(report))
                    .results()
                    .forEach(found -> outcomes.merge(found.group(1), 1, Integer::sum));
        }
        return outcomes;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
