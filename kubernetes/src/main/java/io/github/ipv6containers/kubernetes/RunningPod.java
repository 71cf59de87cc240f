package io.github.ipv6containers.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.kubernetes.pod.InsidePod;
import io.github.ipv6containers.kubernetes.pod.Peer;
import io.github.ipv6containers.kubernetes.pod.PodLook;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.run.RunNamespace;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.proof.RunningService;
import io.github.ipv6containers.secret.LogLines;
import io.github.ipv6containers.secret.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pod that runs, with the Service in front of it; both are deleted when it is closed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RunningPod implements RunningService, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunningPod.class);
    private static final int LOG_LINES = 20;

    /** Each dial costs a process beside the pod. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final KubernetesClient client;
    private final RunNamespace namespace;
    private final PodWatch pods;
    private final List<HasMetadata> objects;
    private final Pod pod;
    private final @Nullable Service service;
    private final Peer beside;
    private final InsidePod inside;
    private final String provenance;

    RunningPod(
            KubernetesClient client,
            RunNamespace namespace,
            PodWatch pods,
            List<HasMetadata> objects,
            Peer beside,
            InsidePod inside,
            String provenance) {
        this.client = client;
        this.namespace = namespace;
        this.pods = pods;
        this.objects = List.copyOf(objects);
        this.pod = of(Pod.class).orElseThrow(() -> new IllegalArgumentException("A manifest needs a pod."));
        this.service = of(Service.class).orElse(null);
        this.beside = beside;
        this.inside = inside;
        this.provenance = provenance;
    }

    private <T> Optional<T> of(Class<T> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /** Returns the pod's name. */
    public String name() {
        return pod.getMetadata().getName();
    }

    private PodLook look() {
        return new PodLook(pods.pod(name()).orElse(pod));
    }

    @Override
    public StackMode mode() {
        return Families.mode(granted().keySet());
    }

    @Override
    public Map<IPFamily, String> granted() {
        return look().addresses();
    }

    /** Tells whether the cluster calls the pod ready, so that its Service leads to it. */
    public boolean isReady() {
        return look().isReady();
    }

    @Override
    public List<Vantage> outside() {
        return service == null ? List.of(Vantage.NETWORK) : List.of(Vantage.NETWORK, Vantage.SERVICE, Vantage.NAME);
    }

    @Override
    public Optional<Endpoint> endpoint(int port, IPFamily family, Vantage vantage) {
        return switch (vantage) {
            case NETWORK, PEER -> endpoint(granted(), port, family);
            case SERVICE ->
                Optional.ofNullable(service)
                        .flatMap(front ->
                                endpoint(PodLook.byFamily(front.getSpec().getClusterIPs()), port, family));
            case NAME ->
                Optional.ofNullable(service)
                        .map(front -> new Endpoint(front.getMetadata().getName(), port, family));
            case LOOPBACK -> Optional.of(new Endpoint(family.loopback(), port, family));
            case HOST -> Optional.empty();
        };
    }

    private static Optional<Endpoint> endpoint(Map<IPFamily, String> addresses, int port, IPFamily family) {
        return Optional.ofNullable(addresses.get(family)).map(address -> new Endpoint(address, port, family));
    }

    /** Everything is dialed from a pod beside it. */
    @Override
    public boolean isOpen(Vantage vantage, IPFamily family) {
        return vantage != Vantage.HOST;
    }

    @Override
    public Fact dial(ProbeTarget target, Patience patience) {
        return beside.dial(target, patience);
    }

    @Override
    public Duration longestPause() {
        return PAUSE;
    }

    @Override
    public String provenance() {
        return provenance;
    }

    @Override
    public Optional<Ending> ending() {
        return look().ending(List.of()).flatMap(ended -> look().ending(logTail()));
    }

    @Override
    public InsideReport inside(List<ProbeTarget> targets, Patience patience) {
        return inside.look(targets, patience);
    }

    /** Returns none: what dials it is beside it already. */
    @Override
    public List<Fact> beside(List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience) {
        return List.of();
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
                .inNamespace(namespace.name())
                .withName(name())
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

    /** Returns what the cluster tells of the pod, oldest first, each as {@code reason: message}; none without the right. */
    public List<String> events() {
        try {
            return client
                    .v1()
                    .events()
                    .inNamespace(namespace.name())
                    .withField("involvedObject.name", name())
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

    /** Never throws: what cannot be deleted now is deleted with the namespace. */
    @Override
    public void close() {
        inside.close();
        try {
            objects.forEach(namespace::delete);
        } catch (KubernetesClientException e) {
            LOGGER.debug("The pod {} is not deleted yet.", name(), e);
        }
    }
}
