package io.github.ipv6containers.report.measure;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Frame;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.secret.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Asks a program inside a running container for its version. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class VersionInside {

    private static final int SECONDS = 30;

    private VersionInside() {}

    /** Returns the version; empty when the recipe knows no command, or it tells none in time. */
    static String of(DockerClient client, String containerId, Recipe recipe) {
        if (recipe.versionCommand().isEmpty()) {
            return "";
        }
        try {
            return version(recipe.versionPattern(), said(client, containerId, recipe));
        } catch (DockerException ended) {
            return "";
        }
    }

    /** Returns the first group of the pattern, or all that it matches when it has none. */
    public static String version(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            return "";
        }
        return Printable.of(matcher.groupCount() == 0 ? matcher.group() : matcher.group(1));
    }

    private static String said(DockerClient client, String containerId, Recipe recipe) {
        String exec = client.execCreateCmd(containerId)
                .withCmd(recipe.versionCommand().toArray(String[]::new))
                .withAttachStdout(true)
                .withAttachStderr(true)
                .exec()
                .getId();
        Said said = new Said();
        try (said) {
            client.execStartCmd(exec).exec(said).awaitCompletion(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException closing) {
            // What was said until then is what there is.
        }
        return said.text();
    }

    private static final class Said extends ResultCallback.Adapter<Frame> {

        private final StringBuilder text = new StringBuilder();

        @Override
        public synchronized void onNext(Frame frame) {
            text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
        }

        synchronized String text() {
            return text.toString();
        }
    }
}
