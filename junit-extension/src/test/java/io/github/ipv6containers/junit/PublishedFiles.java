package io.github.ipv6containers.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.platform.engine.OutputDirectoryCreator;
import org.junit.platform.engine.TestDescriptor;

/** A folder for what tests publish. */
final class PublishedFiles implements OutputDirectoryCreator, AutoCloseable {

    private final Path root;

    PublishedFiles() {
        try {
            root = Files.createTempDirectory("published");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Path getRootDirectory() {
        return root;
    }

    @Override
    public Path createOutputDirectory(TestDescriptor descriptor) throws IOException {
        String name = Integer.toHexString(descriptor.getUniqueId().hashCode());
        return Files.createDirectories(root.resolve(name));
    }

    Map<String, String> read() {
        Map<String, String> read = new TreeMap<>();
        try {
            for (Path file : all()) {
                if (Files.isRegularFile(file)) {
                    read.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.sorted(Comparator.reverseOrder()).toList();
        }
    }

    @Override
    public void close() {
        try {
            for (Path file : all()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
