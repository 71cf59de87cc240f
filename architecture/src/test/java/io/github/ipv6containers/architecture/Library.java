package io.github.ipv6containers.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A module that is published, with the classes and sources that the rules are about. */
enum Library {
    CORE("harness-core"),
    CONTAINERS("containers"),
    EXTENSION("junit-extension"),
    EVERYWHERE("everywhere"),
    LINT("lint"),
    KUBERNETES("kubernetes"),
    REWRITE("rewrite"),
    REPORT("compat-report");

    static final String ROOT = "io.github.ipv6containers";

    private static final Path TOP = Path.of("..");
    private static final String MAIN = "target/classes";

    /** Read once, since that takes more time than all rules do; without the page's templates, which a machine wrote. */
    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/templates/"))
            .importPaths(
                    Stream.of(values()).map(it -> it.folder().resolve(MAIN)).toList());

    private final String module;

    Library(String module) {
        this.module = module;
    }

    private Path folder() {
        return TOP.resolve(module);
    }

    JavaClasses classes() {
        String place = "/" + module + "/" + MAIN + "/";
        return ALL.that(describe(
                "of " + module,
                type -> type.getSource().orElseThrow().getUri().getPath().contains(place)));
    }

    List<Path> sources(String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder().resolve(below))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
