package io.github.ipv6containers.architecture;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the picture of the modules in the documentation against the POMs. */
class ModulesPictureTests {

    private static final Path TOP = Path.of("..");
    private static final Pattern NODE = Pattern.compile(" {4}(\\w+)\\[([\\w-]+)<br>[^\\]]+]");
    private static final Pattern ARROW = Pattern.compile(" {4}(\\w+) --> (\\w+)");
    private static final Pattern PUBLISHED = Pattern.compile("<artifactId>ipv6containers-([\\w-]+)</artifactId>");
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>.*?</dependency>", Pattern.DOTALL);

    @Test
    void showsEachModuleThatIsPublishedAndWhichOthersItKnows() throws IOException {
        String picture = Files.readString(TOP.resolve("docs/architecture.md"));
        Map<String, String> modules = all(NODE, picture).collect(toMap(node -> node.group(1), node -> node.group(2)));
        List<String> arrows = all(ARROW, picture)
                .map(arrow -> modules.get(arrow.group(1)) + " knows " + modules.get(arrow.group(2)))
                .toList();

        assertThat(modules.values()).containsExactlyInAnyOrderElementsOf(published());
        assertThat(arrows).containsExactlyInAnyOrderElementsOf(known());
    }

    private static List<String> published() throws IOException {
        String bom = Files.readString(TOP.resolve("bom/pom.xml"));
        return all(DEPENDENCY, bom)
                .flatMap(dependency -> all(PUBLISHED, dependency.group()))
                .map(artifact -> artifact.group(1))
                .toList();
    }

    private static List<String> known() throws IOException {
        List<String> known = new ArrayList<>();
        for (String module : published()) {
            String pom = Files.readString(TOP.resolve(module).resolve("pom.xml"));
            all(DEPENDENCY, pom)
                    .map(MatchResult::group)
                    .filter(dependency -> !dependency.contains("<scope>test</scope>"))
                    .flatMap(dependency -> all(PUBLISHED, dependency))
                    .forEach(other -> known.add(module + " knows " + other.group(1)));
        }
        return known;
    }

    private static Stream<MatchResult> all(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
