package io.github.ipv6containers.engine;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apiguardian.api.API;

/** Reads what a container has written. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContainerLog {

    private ContainerLog() {}

    /** Returns the end of its log, as much as there is of one that is being removed. */
    public static String tail(DockerClient client, String containerId, int lines) {
        StringBuilder text = new StringBuilder();
        try (ResultCallback.Adapter<Frame> callback = new ResultCallback.Adapter<>() {
            @Override
            public void onNext(Frame frame) {
                text.append(new String(frame.getPayload(), StandardCharsets.UTF_8));
            }
        }) {
            client.logContainerCmd(containerId)
                    .withStdOut(true)
                    .withStdErr(true)
                    .withTail(lines)
                    .exec(callback)
                    .awaitCompletion();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | ConflictException | NotFoundException beingRemoved) {
            // The lines that came are what there is to tell.
        }
        return text.toString();
    }
}
