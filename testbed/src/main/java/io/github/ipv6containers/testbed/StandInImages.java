package io.github.ipv6containers.testbed;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/**
 * Gives Testcontainers the stand-in for each official image, building it when it is not there yet.
 *
 * <p>The script named by the environment variable {@code IPV6CONTAINERS_STAND_IN_SCRIPT} knows them; without the
 * variable every image stays as it is.
 */
public final class StandInImages extends ImageNameSubstitutor {

    private static final String SCRIPT = "IPV6CONTAINERS_STAND_IN_SCRIPT";

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    /**
     * Returns the stand-in's name.
     *
     * @throws StandInMissingException if there is none or it cannot be built; the message is the script's sentence
     */
    @Override
    public DockerImageName apply(DockerImageName original) {
        String script = System.getenv(SCRIPT);
        if (script == null || script.isBlank()) {
            return original;
        }
        String requested = original.asCanonicalNameString();
        if (requested.startsWith("ipv6containers/")) {
            return original;
        }
        String standIn = KNOWN.computeIfAbsent(requested, name -> ask(script, name));
        return standIn.equals(requested)
                ? original
                : DockerImageName.parse(standIn).asCompatibleSubstituteFor(original);
    }

    private static String ask(String script, String requested) {
        try {
            Process process = new ProcessBuilder(script, requested).start();
            process.getOutputStream().close();
            StringBuilder progress = new StringBuilder();
            Thread reader = new Thread(() -> progress.append(text(process.getErrorStream())));
            reader.start();
            String name = text(process.getInputStream()).strip();
            int exit = process.waitFor();
            reader.join();
            if (exit != 0 || name.isEmpty()) {
                throw new StandInMissingException(requested, progress.toString().strip());
            }
            return name;
        } catch (IOException e) {
            throw new StandInMissingException(requested, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StandInMissingException(requested, "interrupted");
        }
    }

    private static String text(InputStream stream) {
        try {
            return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    protected String getDescription() {
        return "the testbed's stand-in images";
    }

    /** Reports that an official image has no stand-in here. */
    static final class StandInMissingException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        StandInMissingException(String requested, String why) {
            super(why.isEmpty() ? "There is no stand-in for " + requested + "." : why);
        }
    }
}
