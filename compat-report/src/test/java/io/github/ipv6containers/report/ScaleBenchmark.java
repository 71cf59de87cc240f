package io.github.ipv6containers.report;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.report.compare.Diff;
import io.github.ipv6containers.report.merge.Merge;
import io.github.ipv6containers.report.merge.NamedReport;
import io.github.ipv6containers.report.model.Report;
import io.github.ipv6containers.report.plan.Shard;
import io.github.ipv6containers.report.publish.Folder;
import io.github.ipv6containers.report.recipes.RecipeReader;
import io.github.ipv6containers.report.render.ReportText;
import io.github.ipv6containers.report.stored.ReportJson;
import io.github.ipv6containers.report.stored.ReportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

/**
 * Times what is done with a report of 2,000 images in 8,000 cells, of which every eleventh changed; no test, since times
 * are the machine's. {@code docs/report.md} tells how to run it.
 */
public final class ScaleBenchmark {

    private static final int SYSTEMS = 200;
    private static final int IMAGES = 10;
    private static final int SHARDS = 4;

    private ScaleBenchmark() {}

    /** Prints one line a step. */
    public static void main(String[] arguments) throws Exception {
        Recipe[] recipes =
                IntStream.range(0, SYSTEMS).mapToObj(ScaleBenchmark::recipe).toArray(Recipe[]::new);
        List<Report> shares = new ArrayList<>();
        for (int number = 1; number <= SHARDS; number++) {
            Shard shard = new Shard(number, SHARDS);
            shares.add(ReportByHand.report(
                    ReportByHand.plan(shard, recipes),
                    Sights::allAnswer,
                    ReportByHand.conditions("run-" + number, ReportByHand.ENGINE, shard, "")));
        }
        List<String> texts = timed(
                "write the JSON of 4 shards",
                () -> shares.stream().map(ReportJson::text).toList());
        long bytes = texts.stream().mapToLong(String::length).sum();
        List<NamedReport> read =
                timed("read and validate them (%d MB)".formatted(bytes / 1_000_000), () -> texts.stream()
                        .map(text -> new NamedReport("a share", ReportReader.read("a share", text)))
                        .toList());
        Report merged = timed("merge them", () -> Merge.of(read));
        Report other = ReportByHand.report(
                ReportByHand.plan(recipes),
                cell -> cell.image().hashCode() % 11 == 0
                        ? Sights.of(cell, Map.of("7000/ipv6", Finding.REFUSES))
                        : Sights.allAnswer(cell));
        Report compared = timed("compare with a baseline", () -> other.with(Diff.of(merged, other, cell -> true)));
        timed("make the text", () -> ReportText.of(compared, "report.json"));
        Path folder = Files.createTempDirectory("scale");
        timed("write the folder, evidence of every cell included", () -> {
            Folder.write(compared, folder);
            return folder;
        });
        System.out.printf(
                "%d cells, %d changes; the folder is %s%n",
                merged.summary().cells(),
                compared.diff() == null ? 0 : compared.diff().changes().size(),
                folder);
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long begin = System.nanoTime();
        T made = work.call();
        System.out.printf(Locale.ROOT, "%6.2f s  %s%n", (System.nanoTime() - begin) / 1e9, what);
        return made;
    }

    private static Recipe recipe(int number) {
        String images = IntStream.range(0, IMAGES)
                .mapToObj(version -> "  - system-%d:%d".formatted(number, version))
                .collect(joining("\n"));
        return RecipeReader.read("synthetic.yaml", """
                id: system-%d
                name: System %d
                images:
                %s

                variants:
                  - id: default
                    description: the image as it is
                    ports:
                      - {port: 7000, name: orders, handshake: redis}
                """.formatted(number, number, images));
    }
}
