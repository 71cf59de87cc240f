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
import io.github.ipv6containers.kubernetes.pod.PodLostException;
import io.github.ipv6containers.kubernetes.pod.PodWatch;
import io.github.ipv6containers.kubernetes.pod.PodWords;
import io.github.ipv6containers.kubernetes.run.RunNamespace;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.proof.RunningService;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A pod that runs, with the Service in front of it; both are deleted when it is closed. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RunningPod implements RunningService, AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(RunningPod.class);

    /** Each dial costs a process beside the pod. */
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A Service leads nowhere before its pod is Ready, so that is waited for a while before each dial through it. */
    private static final Duration READY = Duration.ofSeconds(2);

    private final KubernetesClient client;
    private final RunNamespace namespace;
    private final PodWatch pods;
    private final List<HasMetadata> objects;
    private final Pod pod;
    private final @Nullable Service service;
    private final Peer beside;
    private final InsidePod inside;
    private final String provenance;
    private Runnable whenAnswered = () -> {};

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

    /** Says what is to be done when it has answered and is only looked at again; called in the thread that proves it. */
    public RunningPod whenAnswered(Runnable next) {
        whenAnswered = next;
        return this;
    }

    @Override
    public void answered() {
        whenAnswered.run();
    }

    /** Returns the pod's name. */
    public String name() {
        return pod.getMetadata().getName();
    }

    /**
     * Returns what the cluster tells of it.
     *
     * @throws PodLostException if the cluster took it away: nothing that is seen then is its own doing
     */
    private PodLook look() {
        PodLook look = new PodLook(pods.pod(name())
                .orElseThrow(() -> new PodLostException("The pod " + name() + " is not there any more.")));
        look.lost().ifPresent(words -> {
            throw new PodLostException("The pod " + name() + " was taken away: " + words + ".");
        });
        return look;
    }

    @Override
    public StackMode mode() {
        return Families.mode(granted().keySet());
    }

    @Override
    public Map<IPFamily, String> granted() {
        return look().addresses();
    }

    /** Returns the addresses of its Service, one of each family; none without one. */
    public Map<IPFamily, String> serviceAddresses() {
        return service == null ? Map.of() : PodLook.byFamily(service.getSpec().getClusterIPs());
    }

    /** Returns the family of the address by which the kubelet probes it. */
    IPFamily firstFamily() {
        return look().firstFamily();
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
            case SERVICE -> endpoint(serviceAddresses(), port, family);
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
        if (target.vantage() == Vantage.SERVICE || target.vantage() == Vantage.NAME) {
            pods.await(name(), told -> new PodLook(told).isReady(), READY);
        }
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
    @Override
    public List<String> logTail() {
        return words().logTail();
    }

    /** Runs a command in it, and returns what that printed; empty where that is not allowed or takes longer than 30 s. */
    public String output(List<String> command) {
        return words().output(command);
    }

    /** Returns what the cluster tells of the pod, oldest first, each as {@code reason: message}; none without the right. */
    public List<String> events() {
        return words().events();
    }

    private PodWords words() {
        return new PodWords(client, namespace.name(), pod);
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
