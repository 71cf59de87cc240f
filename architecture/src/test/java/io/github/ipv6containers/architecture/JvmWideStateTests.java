package io.github.ipv6containers.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes belongs to an object: a network, an engine, a session. What a whole JVM keeps is listed here. */
class JvmWideStateTests {

    private static final Pattern FIELD =
            Pattern.compile("^ +(?:(?:public|protected|private) )?static (final )?[^({=;]*?(\\w+)(?: = (.*)|;|)$");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|record|enum|interface)\\b");

    /** What begins empty is there to be filled, and an atomic value or a thread's own is there to be changed. */
    private static final Pattern CHANGES = Pattern.compile(
            "(?:new (?:Atomic\\w+\\W|\\w*ThreadLocal\\W|\\w*(?:Map|List|Set|Deque|Queue)(?:<.*>)?\\(\\))"
                    + "|ThreadLocal\\.|Collections\\.synchronized|ConcurrentHashMap\\.newKeySet).*");

    @Test
    void onlyWhatNoObjectCanOwnIsKeptForAWholeJvm() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources()) {
            state(Files.readString(source)).forEach(name -> found.add(typeOf(source) + "." + name));
        }

        assertThat(found)
                .containsExactlyInAnyOrder(
                        // The family that each thread's test is for.
                        "CurrentFamily.HELD",
                        "TestScope.EARLY",
                        // Testcontainers has one host for a whole JVM.
                        "HostOfMode.IN_USE",
                        "HostOfMode.before",
                        "HostOfMode.tested",
                        // Class loaders of one JVM have no object in common.
                        "OtherSuites.OTHERS",
                        // Spring keeps its application contexts so.
                        "EachFamilyContexts.OF_A_FAMILY",
                        // What a killed run must be found by.
                        "Watcher.STARTED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    private static @Nullable String before;",
                "    private static int count = 0;",
                "    static volatile boolean told;",
                "    private static final Map<String, List<String>> NAMES =\n            new ConcurrentHashMap<>();",
                "    private static final AtomicBoolean STARTED = new AtomicBoolean();",
                "    private static final List<Other> OTHERS = new CopyOnWriteArrayList<>();",
                "    private static final Map<String, Server> ON = new HashMap<String, Server>();",
                "    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();",
                "    private static final ThreadLocal<@Nullable Held> HELD = new InheritableThreadLocal<>() {"
            })
    void aFieldThatChangesIsFound(String line) {
        assertThat(state(line)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "    private final List<String> names = new ArrayList<>();",
                "    private static final Map<String, Integer> PORTS = new TreeMap<>(Map.of(",
                "    private static final Pattern NAME = Pattern.compile(\"a = new ArrayList<>()\");",
                "    private static final class Empty {",
                "    private static List<String> names() {",
                "    static List<String> names(",
                "        List<String> names = new ArrayList<>();"
            })
    void nothingElseIs(String line) {
        assertThat(state(line)).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Library library : Library.values()) {
            sources.addAll(library.sources("src/main/java"));
        }
        // Too small for the other rules.
        try (Stream<Path> files = Files.walk(Path.of("../spring-boot/src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
        }
        return sources;
    }

    /** Returns the names of the fields that are kept for a whole JVM, and change. */
    private static List<String> state(String source) {
        return source.replaceAll("=\\R\\s+", "= ")
                .lines()
                .flatMap(JvmWideStateTests::ofLine)
                .toList();
    }

    private static Stream<String> ofLine(String line) {
        Matcher field = FIELD.matcher(line);
        if (!field.matches() || TYPE.matcher(line).find()) {
            return Stream.empty();
        }
        boolean changes = field.group(1) == null
                || (field.group(3) != null && CHANGES.matcher(field.group(3)).matches());
        return changes ? Stream.of(field.group(2)) : Stream.empty();
    }

    private static String typeOf(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }
}
