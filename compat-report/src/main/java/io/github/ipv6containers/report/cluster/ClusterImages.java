package io.github.ipv6containers.report.cluster;

import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.ImageFacts;
import io.github.ipv6containers.report.lanes.FoundImage;
import io.github.ipv6containers.side.HelperImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a cluster runs for an image that is asked for.
 *
 * <p>A cluster pulls its images itself, by the names that they are asked for. The testbed's own has no registry: there an
 * image is looked for on the engine, where stand-ins take the place of what is not there, and put into the cluster by a
 * command.
 */
final class ClusterImages {

    private final @Nullable String load;
    private final @Nullable Engine engine;

    private ClusterImages(@Nullable String load, @Nullable Engine engine) {
        this.load = load;
        this.engine = engine;
    }

    /**
     * Takes the command that puts images in; without one the cluster pulls them.
     *
     * @throws io.github.ipv6containers.engine.NoEngineException if images are to be put in, and there is no engine
     */
    static ClusterImages by(Optional<String> load) {
        return load.map(command -> new ClusterImages(command, Engine.connect()))
                .orElseGet(() -> new ClusterImages(null, null));
    }

    /** Returns the name of the image for pods of our own, by which the cluster has it. */
    String helper() {
        if (engine == null) {
            return HelperImage.NAME;
        }
        FoundImage found = find(HelperImage.on(engine.client()));
        return found.facts().map(ImageFacts::ran).orElse(HelperImage.NAME);
    }

    /** Finds an image, and puts it into the cluster where that is needed; never throws for what the image lacks. */
    FoundImage find(String requested) {
        if (engine == null || load == null) {
            return new FoundImage(requested, new ImageFacts(requested, requested, "", "", "", ""), "");
        }
        FoundImage found = FoundImage.lookFor(engine, requested);
        String lack = found.facts().map(facts -> put(load, facts.ran())).orElse("");
        return lack.isEmpty() ? found : new FoundImage(requested, null, lack);
    }

    /** Returns what is wrong; empty when the image is in the cluster. */
    private static String put(String load, String image) {
        try {
            Process process = new ProcessBuilder(List.of(load, "load", image))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 ? "" : said.strip();
        } catch (IOException e) {
            return "it cannot be put into the cluster: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
