package io.github.ipv6containers.report.lint;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a chart whose templates ask no cluster.
 *
 * <p>The function {@code lookup} asks the cluster of the user's kubeconfig, here also while nothing is installed. A lint uses no
 * network: in the copy it finds nothing, as for {@code helm template}. Hooks, which the library leaves out of what it renders,
 * are objects like others in the copy.
 */
final class ChartCopy implements AutoCloseable {

    private static final long LARGEST = 64L << 20;
    private static final String CHART = "Chart.yaml";
    private static final Pattern ACTION = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern LOOKUP = Pattern.compile("(?<![\\w.$\"'`/-])lookup(?=\\s+[\"$.(`])");
    private static final Pattern TEXT = Pattern.compile(".*\\.(ya?ml|tpl|json|txt)");
    private static final String HOOK = "helm.sh/hook";
    private static final String HIDDEN_HOOK = "ipv6containers.io/hidden-hook";
    private static final String FINDS_NOTHING = "and (dict)";

    private final Path folder;
    private long size;

    private ChartCopy(Path folder) {
        this.folder = folder;
    }

    /**
     * Copies a folder or unpacks an archive.
     *
     * @throws IllegalArgumentException if it is no chart, or too large
     */
    static ChartCopy of(Path chart) throws IOException {
        ChartCopy copy = new ChartCopy(Files.createTempDirectory("ipv6containers-chart"));
        try {
            if (Files.isDirectory(chart)) {
                copy.copy(chart, copy.folder);
            } else {
                try (InputStream in = Files.newInputStream(chart)) {
                    copy.unpack(in, copy.folder);
                }
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** Returns the folder of the chart itself, which an archive has inside of it. */
    Path chart() throws IOException {
        if (Files.isRegularFile(folder.resolve(CHART))) {
            return folder;
        }
        try (var inside = Files.list(folder)) {
            return inside.filter(it -> Files.isRegularFile(it.resolve(CHART)))
                    .sorted()
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("This is no chart: it has no Chart.yaml."));
        }
    }

    private void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                        if (attributes.isRegularFile()) {
                            try (InputStream in = Files.newInputStream(file)) {
                                take(to.resolve(from.relativize(file).toString()), in);
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void unpack(InputStream in, Path to) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = to.resolve(entry.getName()).normalize();
                if (!file.startsWith(to)) {
                    throw new IllegalArgumentException(
                            "This is no chart: it has a file outside of itself, " + entry.getName() + ".");
                }
                if (entry.isFile()) {
                    take(file, tar);
                }
            }
        }
    }

    private void take(Path file, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes((int) (LARGEST - size + 1));
        size += bytes.length;
        if (size > LARGEST) {
            throw new IllegalArgumentException("The chart has more than " + (LARGEST >> 20) + " MB: split it.");
        }
        Path parent = Objects.requireNonNull(file.getParent());
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".tgz") && parent.endsWith("charts")) {
            unpack(new ByteArrayInputStream(bytes), parent);
            return;
        }
        Files.createDirectories(parent);
        boolean template = StreamSupport.stream(folder.relativize(file).spliterator(), false)
                .anyMatch(it -> it.toString().equals("templates"));
        Files.write(file, withoutHooks(name, template ? withoutLookups(bytes) : bytes));
    }

    /** Returns a text of the copy, or one made of it, with the hooks as the chart has them. */
    static String asWritten(String text) {
        return text.replace(HIDDEN_HOOK, HOOK);
    }

    private static byte[] withoutHooks(String name, byte[] bytes) {
        if (!TEXT.matcher(name).matches()) {
            return bytes;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains(HOOK) ? text.replace(HOOK, HIDDEN_HOOK).getBytes(StandardCharsets.UTF_8) : bytes;
    }

    private static byte[] withoutLookups(byte[] template) {
        String text = new String(template, StandardCharsets.UTF_8);
        if (!text.contains("lookup")) {
            return template;
        }
        return ACTION.matcher(text)
                .replaceAll(action ->
                        Matcher.quoteReplacement(LOOKUP.matcher(action.group()).replaceAll(FINDS_NOTHING)))
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException e) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be removed: " + e.getMessage(), e);
        }
    }
}
