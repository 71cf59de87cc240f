package io.github.ipv6containers.lint.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Finds what may be linted below folders.
 *
 * @param named the files that the user named himself
 * @param found the files that have a name that may be right
 * @param charts the folders that have a Chart.yaml; what is in them is not looked at as files
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record FileWalk(List<Path> named, List<Path> found, List<Path> charts) {

    private static final Set<String> NOT_ENTERED = Set.of("node_modules", "target", "vendor");
    private static final Pattern NAMES = Pattern.compile("(?s).*\\.(yaml|yml|json|conf|template)");
    private static final String CHART = "Chart.yaml";

    /** Looks at each path; one that is not there is an error of its own. */
    public static FileWalk of(List<Path> paths) throws IOException {
        FileWalk walk = new FileWalk(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                Files.walkFileTree(
                        path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk.new Visitor(path));
            } else if (path.getFileName().toString().endsWith(".tgz")) {
                walk.charts.add(path);
            } else {
                walk.named.add(path);
            }
        }
        Set<Path> known = new HashSet<>();
        walk.named.forEach(file -> known.add(real(file)));
        return new FileWalk(walk.named, once(walk.found, known), once(walk.charts, Set.of()));
    }

    /** Returns each file once, by its own name where links lead to it too. */
    private static List<Path> once(List<Path> paths, Set<Path> known) {
        Map<Path, Path> byReal = new HashMap<>();
        for (Path path : paths) {
            Path real = real(path);
            if (!known.contains(real)) {
                byReal.merge(real, path, FileWalk::better);
            }
        }
        return byReal.values().stream().sorted().toList();
    }

    private static Path better(Path one, Path other) {
        if (isOwn(one) != isOwn(other)) {
            return isOwn(one) ? one : other;
        }
        return one.compareTo(other) < 0 ? one : other;
    }

    private static boolean isOwn(Path path) {
        return real(path).equals(path.toAbsolutePath().normalize());
    }

    /** Returns the path without links; the path itself where it cannot be followed. */
    public static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final Path top;

        Visitor(Path top) {
            this.top = top;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            if (Files.isRegularFile(folder.resolve(CHART))) {
                charts.add(folder);
                return FileVisitResult.SKIP_SUBTREE;
            }
            boolean hidden = name.startsWith(".") && name.length() > 1 && !name.equals("..");
            return !folder.equals(top) && (hidden || NOT_ENTERED.contains(name))
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()
                    && NAMES.matcher(file.getFileName().toString()).matches()) {
                found.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            if (!(e instanceof FileSystemLoopException)) { // a link back to what is walked anyway
                named.add(file); // so that reading it says why it cannot be read
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
