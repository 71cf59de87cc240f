package io.github.ipv6containers.rewrite;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.openrewrite.RecipeRun;
import org.openrewrite.SourceFile;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;
import org.openrewrite.test.RewriteTest;

/** Runs recipes on classes that know Testcontainers, and compiles what they make of these. */
interface CompiledRewriteTest extends RewriteTest {

    /** What the classes use; with all libraries of OpenRewrite too each test would take twice as long. */
    List<Path> KNOWN = JavaParser.runtimeClasspath().stream()
            .filter(
                    path -> path.toString()
                            .matches(
                                    ".*(testcontainers|ipv6containers|docker-java-api|junit-jupiter-api|apiguardian).*|.*classes"))
            .toList();

    @Override
    default void defaults(RecipeSpec spec) {
        choose(spec.parser(JavaParser.fromJavaVersion().classpath(KNOWN)).afterRecipe(CompiledRewriteTest::compile));
    }

    /** Chooses the recipe. */
    void choose(RecipeSpec spec);

    private static void compile(RecipeRun run) {
        List<JavaFileObject> sources = new ArrayList<>();
        run.getChangeset().getAllResults().forEach(result -> {
            SourceFile after = result.getAfter();
            if (after != null && after.getSourcePath().toString().endsWith(".java")) {
                sources.add(new Source(after));
            }
        });
        if (sources.isEmpty()) {
            return;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter words = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-implicit:none",
                "-Xlint:none",
                "-classpath",
                KNOWN.stream().map(Path::toString).collect(joining(File.pathSeparator)));
        JavacTask task = (JavacTask) compiler.getTask(words, null, null, options, null, sources);
        try {
            task.analyze(); // and written nowhere
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(words.toString())
                .as("what the compiler says of what was made")
                .doesNotContain("error:");
    }

    /** The text of a class after the recipe. */
    final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(SourceFile file) {
            super(URI.create("string:///" + file.getSourcePath().getFileName()), Kind.SOURCE);
            text = file.printAll();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
