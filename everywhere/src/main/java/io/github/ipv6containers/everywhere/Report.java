package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.everywhere.moved.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what became of the suite's containers: in the log, and as files. */
record Report(Suite suite) {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.github.ipv6containers");

    /** Writes what there is; a suite without containers has nothing to tell. */
    void publish() {
        List<Row> rows = suite.moved().stream()
                .flatMap(container -> container.rows().stream())
                .toList();
        if (rows.isEmpty() && suite.leftAlone().isEmpty()) {
            return;
        }
        String text = new TableText(
                        suite.mode(), rows, suite.leftAlone(), suite.classes().failed())
                .text();
        if (rows.stream().anyMatch(Row::isBad)) {
            LOGGER.warn(text);
        } else {
            LOGGER.info(text);
        }
        suite.choice().folder().ifPresent(folder -> write(folder, text, rows));
    }

    private void write(Path folder, String text, List<Row> rows) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("everywhere.txt"), text);
            Files.writeString(folder.resolve("TEST-ipv6containers-everywhere.xml"), JUnitXml.of(suite.mode(), rows));
        } catch (IOException e) {
            LOGGER.warn("What was measured could not be written to {}: {}", folder, e.getMessage());
        }
    }
}
