package io.github.ipv6containers.kubernetes.pod;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.github.ipv6containers.secret.LogLines;
import io.github.ipv6containers.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a pod says: its log, what a command in it prints, and what the cluster tells of it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class PodWords {

    private static final Logger LOGGER = LoggerFactory.getLogger(PodWords.class);
    private static final int LOG_LINES = 20;
    private static final int SECONDS_OF_COMMAND = 30;

    private final KubernetesClient client;
    private final String namespace;
    private final Pod pod;
    private final String name;

    /** Takes the pod as it was made. */
    public PodWords(KubernetesClient client, String namespace, Pod pod) {
        this.client = client;
        this.namespace = namespace;
        this.pod = pod;
        this.name = pod.getMetadata().getName();
    }

    /** Returns its last log lines, oldest first, without what its environment holds in confidence. */
    public List<String> logTail() {
        Secrets secrets = Secrets.of(pod.getSpec().getContainers().stream()
                .flatMap(container -> container.getEnv().stream())
                .filter(variable -> variable.getValue() != null)
                .map(variable -> variable.getName() + "=" + variable.getValue())
                .toList());
        return Stream.of(false, true)
                .map(this::log)
                .filter(text -> !text.isBlank())
                .findFirst()
                .map(text -> LogLines.of(text, secrets))
                .orElse(List.of());
    }

    /** Returns the log of what runs, or of what ran before it was started again. */
    private String log(boolean earlier) {
        var container = client.pods()
                .inNamespace(namespace)
                .withName(name)
                .inContainer(pod.getSpec().getContainers().get(0).getName());
        try {
            String text = earlier
                    ? container.terminated().tailingLines(LOG_LINES).getLog()
                    : container.tailingLines(LOG_LINES).getLog();
            return Objects.requireNonNullElse(text, "");
        } catch (KubernetesClientException none) {
            return "";
        }
    }

    /** Runs a command in it, and returns what that printed; empty where that is not allowed or takes longer than 30 s. */
    public String output(List<String> command) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        try (ExecWatch exec = client.pods()
                .inNamespace(namespace)
                .withName(name)
                .inContainer(pod.getSpec().getContainers().get(0).getName())
                .writingOutput(said)
                .writingError(said)
                .exec(command.toArray(String[]::new))) {
            exec.exitCode().get(SECONDS_OF_COMMAND, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | KubernetesClientException none) {
            LOGGER.debug("The pod {} tells nothing by {}.", name, command, none);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    /** Returns what the cluster tells of the pod, oldest first, each as {@code reason: message}; none without the right. */
    public List<String> events() {
        try {
            return client
                    .v1()
                    .events()
                    .inNamespace(namespace)
                    .withField("involvedObject.name", name)
                    .list()
                    .getItems()
                    .stream()
                    .map(event -> event.getReason() + ": "
                            + String.valueOf(event.getMessage()).strip())
                    .distinct()
                    .toList();
        } catch (KubernetesClientException notAllowed) {
            return List.of();
        }
    }
}
