package io.github.ipv6containers.benchmarks;

import com.github.dockerjava.api.model.Info;
import io.github.ipv6containers.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.platform.launcher.core.LauncherFactory;
import org.testcontainers.containers.GenericContainer;

/** Says on what was measured, and with which versions. */
final class Machine {

    private Machine() {}

    /** Returns a line for each part. */
    static List<String> lines() {
        Engine engine = Engine.look();
        Info info = engine.client().infoCmd().exec();
        return List.of(
                "Date: " + LocalDate.now(ZoneOffset.UTC),
                "Machine: %d cores (%s), %.1f GB of memory, Linux %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                processor(),
                                info.getMemTotal() / 1e9,
                                System.getProperty("os.version")),
                "Engine: %s, storage %s".formatted(engine.facts(), info.getDriver()),
                "Java %s (%s); Testcontainers %s; JUnit Platform %s"
                        .formatted(
                                System.getProperty("java.version"),
                                System.getProperty("java.vm.vendor"),
                                version(GenericContainer.class),
                                version(LauncherFactory.class)));
    }

    private static String version(Class<?> one) {
        String told = one.getPackage().getImplementationVersion();
        // Testcontainers' manifest names none: the jar's own name does.
        Path jar =
                Path.of(one.getProtectionDomain().getCodeSource().getLocation().getPath());
        return told != null ? told : String.valueOf(jar.getFileName()).replaceAll("^.*?-(\\d.*)\\.jar$", "$1");
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.replaceFirst("^[^:]*:\\s*", ""))
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException noProc) {
            return System.getProperty("os.arch");
        }
    }
}
