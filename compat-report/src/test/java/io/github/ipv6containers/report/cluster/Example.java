package io.github.ipv6containers.report.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** A test class of the examples, run as it stands on what a test has prepared: their module is built later. */
final class Example {

    private static final String PACKAGE = "io.github.ipv6containers.examples";
    private static final Path SOURCES = Path.of("../examples/src/test/java", PACKAGE.split("\\."));

    private Example() {}

    static Events run(String name, Path folder) throws IOException, ClassNotFoundException {
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        SOURCES.resolve(name + ".java").toString());
        assertThat(status).isZero();
        try (URLClassLoader compiled =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Example.class.getClassLoader())) {
            return EngineTestKit.engine("junit-jupiter")
                    .selectors(selectClass(compiled.loadClass(PACKAGE + "." + name)))
                    .execute()
                    .testEvents();
        }
    }
}
