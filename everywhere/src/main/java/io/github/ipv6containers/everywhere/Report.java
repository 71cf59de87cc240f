package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.everywhere.moved.Row;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what became of the suite's containers: in the log, and as files. */
record Report(Suite suite) {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.github.ipv6containers");

    /** Writes what there is; a suite without containers has nothing to tell. */
    void publish() {
        List<Row> rows = suite.rows();
        if (rows.isEmpty() && suite.leftAlone().isEmpty()) {
            return;
        }
        TableText table = new TableText(suite.mode(), rows, suite.leftAlone(), workList());
        if (rows.stream().anyMatch(Row::isBad)) {
            LOGGER.warn(table.text());
        } else {
            LOGGER.info(table.text());
        }
        suite.choice().folder().ifPresent(folder -> write(folder, table));
    }

    private List<WorkList.Item> workList() {
        if (suite.classes().failed().isEmpty()) {
            return List.of();
        }
        Map<StackMode, Set<String>> passedIn = new EnumMap<>(StackMode.class);
        for (StackMode other : StackMode.values()) {
            Optional<Path> file = suite.choice().folder().map(folder -> folder.resolve(passed(other)));
            if (other != suite.mode() && file.filter(Files::isReadable).isPresent()) {
                passedIn.put(other, lines(file.get()));
            }
        }
        return new WorkList(suite.classes(), suite.moved(), suite.connections().all(), passedIn).items();
    }

    private static Set<String> lines(Path file) {
        try {
            return Set.copyOf(Files.readAllLines(file));
        } catch (IOException gone) {
            return Set.of();
        }
    }

    /** What passed is kept for the runs in other modes, which name first what fails in theirs alone. */
    private static String passed(StackMode mode) {
        return "passed-" + mode.id() + ".txt";
    }

    /** Writes what all JVMs of the build found until now; one of them at a time, so that the last one knows of all. */
    private static void writeOfAll(ResultFiles files, TableText own) throws IOException {
        try (FileChannel page = FileChannel.open(files.page(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock alone = page.lock()) {
            files.keep(own);
            TableText all = files.ofAll();
            Files.writeString(files.text(), all.text());
            ByteBuffer html = StandardCharsets.UTF_8.encode(new Page(all).html());
            page.truncate(0);
            while (alone.isValid() && html.hasRemaining()) {
                page.write(html);
            }
        }
    }

    private void write(Path folder, TableText table) {
        try {
            ResultFiles files = ResultFiles.claim(folder, suite.mode());
            Files.writeString(files.xml(), JUnitXml.of(suite.mode(), table.rows()));
            writeOfAll(files, table);
            Files.write(
                    folder.resolve(passed(suite.mode())),
                    suite.classes().passed(),
                    StandardOpenOption.CREATE,
                    files.isFirst() ? StandardOpenOption.TRUNCATE_EXISTING : StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOGGER.warn("What was measured could not be written to {}: {}", folder, e.getMessage());
        }
    }
}
