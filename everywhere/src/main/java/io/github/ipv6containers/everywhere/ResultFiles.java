package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.everywhere.moved.LeftAlone;
import io.github.ipv6containers.everywhere.moved.Row;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Names the files of one JVM, and those of all of one build. A build may run tests in several JVMs, and none is to overwrite
 * what another one found: files that are newer than the process that started this JVM, which is the build tool's, are another
 * JVM's of the same build.
 *
 * @param folder where they are
 * @param mode the mode
 * @param number which JVM of the build this is, from 1
 */
record ResultFiles(Path folder, StackMode mode, int number) {

    private static final String ROW = "row";
    private static final String ALONE = "left alone";
    private static final String WORK = "work";

    static ResultFiles claim(Path folder, StackMode mode) throws IOException {
        Instant begin = ProcessHandle.current()
                .parent()
                .flatMap(build -> build.info().startInstant())
                .orElse(Instant.MAX);
        return claim(folder, mode, begin);
    }

    /** Takes the first number that is free, once what an earlier build left is gone. */
    static ResultFiles claim(Path folder, StackMode mode, Instant begin) throws IOException {
        Files.createDirectories(folder);
        for (Path left : new ResultFiles(folder, mode, 1).foundByAll()) {
            if (Files.exists(left)
                    && Files.getLastModifiedTime(left).toInstant().isBefore(begin)) {
                Files.deleteIfExists(left);
            }
        }
        for (int number = 1; ; number++) {
            ResultFiles files = new ResultFiles(folder, mode, number);
            try {
                Files.createFile(files.found());
                return files;
            } catch (FileAlreadyExistsException anotherJvms) {
                // The next number.
            }
        }
    }

    /** Tells whether no other JVM of this build wrote any for this mode. */
    boolean isFirst() {
        return number == 1;
    }

    /** Returns the file of what this JVM found. */
    private Path found() {
        return folder.resolve(name() + ".tsv");
    }

    /** Returns the files of what the JVMs of this build found until now, this one's among them. */
    List<Path> foundByAll() throws IOException {
        List<Path> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, common() + "{,-*}.tsv")) {
            files.forEach(all::add);
        }
        all.sort(null);
        return all;
    }

    /** Keeps what this JVM found in lines of fields, from which another one tells of both. */
    void keep(TableText table) throws IOException {
        Files.write(found(), lines(table));
    }

    /** Returns what the JVMs of this build found until now. */
    TableText ofAll() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path found : foundByAll()) {
            lines.addAll(Files.readAllLines(found));
        }
        return read(mode, lines);
    }

    /** Returns the file of the table of all. */
    Path text() {
        return folder.resolve(common() + ".txt");
    }

    /** Returns the file of the page of all. */
    Path page() {
        return folder.resolve(common() + ".html");
    }

    /** Returns this JVM's file for CI servers, which take all of a folder. */
    Path xml() {
        return folder.resolve("TEST-ipv6containers-" + name() + ".xml");
    }

    private String common() {
        return "everywhere-" + mode.id();
    }

    private String name() {
        return common() + (isFirst() ? "" : "-" + number);
    }

    private static List<String> lines(TableText table) {
        List<String> lines = new ArrayList<>();
        table.rows()
                .forEach(row -> lines.add(
                        line(ROW, row.testClass(), row.image(), row.port(), row.family(), row.verdict(), row.mend())));
        table.leftAlone().forEach(one -> lines.add(line(ALONE, one.image(), one.testClass(), one.reason())));
        table.work()
                .forEach(item -> lines.add(line(Stream.concat(
                                Stream.of(
                                        WORK, item.testClass(), item.heading(), String.valueOf(item.passesElsewhere())),
                                item.lines().stream())
                        .toArray(String[]::new))));
        return lines;
    }

    private static TableText read(StackMode mode, List<String> lines) {
        List<Row> rows = new ArrayList<>();
        List<LeftAlone> alone = new ArrayList<>();
        List<WorkList.Item> work = new ArrayList<>();
        for (String line : lines) {
            List<String> fields =
                    Stream.of(line.split("\t", -1)).map(ResultFiles::unescaped).toList();
            switch (fields.get(0)) {
                case ROW ->
                    rows.add(new Row(
                            fields.get(1), fields.get(2), fields.get(3), fields.get(4), fields.get(5), fields.get(6)));
                case ALONE -> alone.add(new LeftAlone(fields.get(1), fields.get(2), fields.get(3)));
                default ->
                    work.add(new WorkList.Item(
                            fields.get(1),
                            fields.get(2),
                            Boolean.parseBoolean(fields.get(3)),
                            fields.subList(4, fields.size())));
            }
        }
        work.sort(WorkList.Item.ORDER);
        return new TableText(mode, rows, alone, work);
    }

    private static String line(String... fields) {
        return String.join("\t", Stream.of(fields).map(ResultFiles::escaped).toList());
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String field) {
        return field.translateEscapes();
    }
}
