package io.github.ipv6containers.network;

import com.github.dockerjava.api.command.CreateNetworkCmd;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Network.Ipam;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.engine.EngineWords;
import io.github.ipv6containers.engine.RunLabels;
import io.github.ipv6containers.family.RunningTests;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;
import org.testcontainers.containers.Network;

/**
 * An own network of a chosen mode, to be given to any Testcontainers container.
 *
 * <p>An IPv6 subnet is always named: engines before 27 have no pool of their own for it. What the engine granted in the
 * end is seen on the containers only ({@link GrantedAddresses}): older engines ignore a request in silence.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TestNetwork implements Network {

    private static final int ATTEMPTS = 8;

    private final Engine engine;
    private final StackMode mode;
    private final String id;
    private final Map<String, OwnAddresses> addresses = new ConcurrentHashMap<>();
    private volatile RunningTests tests = new RunningTests();

    private TestNetwork(Engine engine, StackMode mode, String id) {
        this.engine = engine;
        this.mode = mode;
        this.id = id;
    }

    /**
     * Makes a network, with another subnet when the first overlaps one that is there or the engine's pool is used up.
     *
     * @throws NetworkRefusedException if the engine makes none; the message holds the engine's words
     */
    public static TestNetwork create(Engine engine, StackMode mode) {
        return create(engine, mode, new Subnets(new SecureRandom()));
    }

    static TestNetwork create(Engine engine, StackMode mode, Subnets subnets) {
        if (mode != StackMode.IPV6_ONLY) {
            return create(engine, mode, IPv6OnlyWay.NONE, subnets);
        }
        HostLoopback.lack(IPFamily.IPV6).ifPresent(lack -> {
            throw new NetworkRefusedException(lack + ", so that no port of an " + mode + " network can be published.");
        });
        TestNetwork made = create(engine, mode, IPv6OnlyWay.OPTION, subnets);
        if (!made.hasIPv4Subnet()) {
            return made;
        }
        // Ignored in silence; what the last way brings is judged by the addresses that containers get.
        made.close();
        return create(engine, mode, IPv6OnlyWay.SUBNET_ALONE, subnets);
    }

    private static TestNetwork create(Engine engine, StackMode mode, IPv6OnlyWay way, Subnets subnets) {
        boolean poolUsedUp = false;
        for (int attempt = 1; ; attempt++) {
            try {
                return new TestNetwork(engine, mode, request(engine, mode, way, subnets, poolUsedUp));
            } catch (DockerException e) {
                Refusal refusal = Refusal.of(String.valueOf(e.getMessage()));
                if (refusal == Refusal.OTHER || attempt == ATTEMPTS) {
                    throw new NetworkRefusedException(
                            engine.facts() + " made no " + mode + " network: " + EngineWords.of(e), e);
                }
                poolUsedUp |= refusal == Refusal.POOL_USED_UP;
            }
        }
    }

    private static String request(Engine engine, StackMode mode, IPv6OnlyWay way, Subnets subnets, boolean ownIPv4) {
        List<Ipam.Config> configs = new ArrayList<>();
        if (mode != StackMode.IPV4_ONLY) {
            configs.add(new Ipam.Config().withSubnet(subnets.ipv6()));
        }
        if (mode != StackMode.IPV6_ONLY && ownIPv4) {
            configs.add(new Ipam.Config().withSubnet(subnets.ipv4()));
        }
        CreateNetworkCmd command = engine.client()
                .createNetworkCmd()
                .withName("ipv6containers-" + UUID.randomUUID())
                .withCheckDuplicate(true)
                .withLabels(RunLabels.withTestcontainers())
                .withEnableIpv6(mode != StackMode.IPV4_ONLY && way != IPv6OnlyWay.SUBNET_ALONE)
                .withIpam(new Ipam().withConfig(configs));
        if (way == IPv6OnlyWay.OPTION) {
            // docker-java has no field for EnableIPv4; this option says the same to engines from 28 on.
            command.withOptions(Map.of("com.docker.network.enable_ipv4", "false"));
        }
        return command.exec().getId();
    }

    private boolean hasIPv4Subnet() {
        return engine.client().inspectNetworkCmd().withNetworkId(id).exec().getIpam().getConfig().stream()
                .anyMatch(config ->
                        config.getSubnet() != null && !config.getSubnet().contains(":"));
    }

    /** Returns the mode asked for. */
    public StackMode mode() {
        return mode;
    }

    /** Returns the engine that the network is on. */
    public Engine engine() {
        return engine;
    }

    /** Remembers what a proof of a container on it found, in place of what an earlier one did. */
    public void remember(String containerId, OwnAddresses found) {
        addresses.put(containerId, found);
    }

    /** Returns which ports of a container are reached at its own address. */
    public OwnAddresses addresses(String containerId) {
        return addresses.getOrDefault(containerId, OwnAddresses.NONE);
    }

    /** Says whose the network is from now on; what was known of its containers before is forgotten. */
    public void serve(RunningTests others) {
        addresses.clear();
        tests = others;
    }

    /** Returns the tests that run on it. */
    public RunningTests tests() {
        return tests;
    }

    /** Asks the engine for the ids of the containers that are on it now; none when it is gone. */
    public Set<String> occupants() {
        try {
            Map<String, ?> containers =
                    engine.client().inspectNetworkCmd().withNetworkId(id).exec().getContainers();
            return containers == null ? Set.of() : Set.copyOf(containers.keySet());
        } catch (NotFoundException gone) {
            return Set.of();
        }
    }

    @Override
    public String getId() {
        return id;
    }

    /** Removes the network; the containers on it must be stopped before. */
    @Override
    public void close() {
        engine.removeNetwork(id);
    }

    /** Names how a network without IPv4 is asked for; engines have no common word for it. */
    private enum IPv6OnlyWay {
        NONE,
        /** Docker from 28 on. */
        OPTION,
        /** Podman: it adds an IPv4 subnet only to a network that says of itself that it has IPv6. */
        SUBNET_ALONE
    }

    private enum Refusal {
        OVERLAP,
        POOL_USED_UP,
        OTHER;

        /** Reads the engine's words, which differ by version; the API has no code for these. */
        static Refusal of(String message) {
            if (message.contains("Pool overlaps")) {
                return OVERLAP;
            }
            boolean usedUp = message.contains("fully subnetted")
                    || message.contains("could not find an available, non-overlapping IPv4 address pool");
            return usedUp ? POOL_USED_UP : OTHER;
        }
    }
}
