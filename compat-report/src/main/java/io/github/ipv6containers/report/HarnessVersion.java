package io.github.ipv6containers.report;

import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.report.measure.CodeFingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** Knows the version that the build wrote into the jar. */
final class HarnessVersion implements IVersionProvider {

    private static final String FILE = "harness.properties";

    /** Returns for example {@code 0.1.0}. */
    static String text() {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(HarnessVersion.class.getResourceAsStream(FILE), FILE)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " cannot be read from the class path.", e);
        }
        return properties.getProperty("version", "");
    }

    /** Returns a fingerprint of the code that runs, so that two builds of one version are told apart. */
    static String build() {
        return CodeFingerprint.of(HarnessVersion.class, Catalogue.class, Engine.class);
    }

    @Override
    public String[] getVersion() {
        return new String[] {"harness " + text()};
    }
}
