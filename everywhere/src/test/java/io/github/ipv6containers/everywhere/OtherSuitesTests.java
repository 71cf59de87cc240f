package io.github.ipv6containers.everywhere;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.everywhere.moved.LeftAlone;
import io.github.ipv6containers.everywhere.moved.OtherSuites;
import io.github.ipv6containers.everywhere.moved.Row;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class OtherSuitesTests {

    /** As Quarkus does it: the same classes once more, with nothing of this test's class loader. */
    @Test
    void reportsForTheSuiteOfAnotherClassLoader() throws Exception {
        List<URL> classPath = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            classPath.add(Path.of(entry).toUri().toURL());
        }
        AtomicBoolean awaited = new AtomicBoolean();
        try (URLClassLoader other =
                new URLClassLoader(classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Object row = other.loadClass(Row.class.getName())
                    .getConstructors()[0]
                    .newInstance("", "redis:8.2", "6379 (Redis)", "IPv6", "refuses", "redis-server --bind :: 0.0.0.0");
            Object alone = other.loadClass(LeftAlone.class.getName())
                    .getConstructors()[0]
                    .newInstance("nginx:1.28", "", "it uses the host's own network");
            Supplier<?> rows = () -> List.of(row);
            Supplier<?> leftAlone = () -> List.of(alone);
            Supplier<?> failure = () -> "Redis port 6379 does not answer.";
            other.loadClass(OtherSuites.class.getName())
                    .getMethod("tellFirst", Supplier.class, Supplier.class, Supplier.class, Runnable.class)
                    .invoke(null, rows, leftAlone, failure, (Runnable) () -> awaited.set(true));

            OtherSuites.await();

            assertThat(OtherSuites.rows())
                    .containsExactly(new Row(
                            "", "redis:8.2", "6379 (Redis)", "IPv6", "refuses", "redis-server --bind :: 0.0.0.0"));
            assertThat(OtherSuites.leftAlone())
                    .containsExactly(new LeftAlone("nginx:1.28", "", "it uses the host's own network"));
            assertThat(OtherSuites.failures()).containsExactly("Redis port 6379 does not answer.");
            assertThat(awaited).isTrue();
        }
    }

    /** The first one would report twice. */
    @Test
    void tellsNothingToItself() {
        int before = OtherSuites.rows().size();

        OtherSuites.tellFirst(
                () -> List.of(new Row("", "redis:8.2", "", "", Row.NO_PORTS, "")), List::of, () -> "", () -> {});

        assertThat(OtherSuites.rows()).hasSize(before);
    }
}
