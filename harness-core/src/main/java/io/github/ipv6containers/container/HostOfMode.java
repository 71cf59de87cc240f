package io.github.ipv6containers.container;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientConfigUtils;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/**
 * Has {@code getHost()} of plain containers lead to where their ports are published: Testcontainers knows one host for all, and
 * its {@code localhost} mostly means IPv4, where an IPv6-only network publishes nothing.
 *
 * <p>While a test over one family runs alone, the host is that family's loopback address; while all modes in use are IPv6-only,
 * {@code [::1]}, with brackets as URLs need them; else it is what Testcontainers made it. A host that is not this machine is
 * never changed. In a container Testcontainers takes the bridge's gateway for this machine, where nothing is published here:
 * only loopback can be right, and is, in one on the host's network.
 *
 * <p>What is said here is said for the whole JVM, because Testcontainers has one host for that; so the modes in use are counted
 * for the whole JVM too.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HostOfMode {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.github.ipv6containers");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", IPFamily.IPV4.loopback());

    /** Of the address of an engine on the same machine. */
    private static final Set<String> LOCAL = Set.of("unix", "npipe");

    private static final List<StackMode> IN_USE = new ArrayList<>();
    private static @Nullable String before;
    private static @Nullable IPFamily tested;

    private HostOfMode() {}

    /** Begins the use of a mode in this JVM. */
    public static synchronized void enter(StackMode mode) {
        IN_USE.add(mode);
        apply();
    }

    /** Ends it. */
    public static synchronized void leave(StackMode mode) {
        IN_USE.remove(mode);
        apply();
    }

    /**
     * Begins a test over one family beside which no other runs in this JVM; closing it ends that.
     *
     * <p>Without it such a test would pass twice over the family that {@code localhost} leads to first.
     */
    public static Tested during(IPFamily family) {
        test(family);
        return new Tested();
    }

    /** The time of a test over one family. */
    public static final class Tested implements AutoCloseable {

        private Tested() {}

        @Override
        public void close() {
            test(null);
        }
    }

    private static synchronized void test(@Nullable IPFamily family) {
        tested = family;
        try {
            apply();
        } catch (IllegalStateException hidden) {
            tested = null; // The host stays as it is, as where tests run side by side.
        }
    }

    /** Returns the host for the test that runs and for the modes in use, where Testcontainers' own is this machine. */
    static String of(@Nullable IPFamily tested, List<StackMode> inUse, String own) {
        if (tested != null && THIS_MACHINE.contains(own)) {
            return Endpoint.uriHost(tested.loopback());
        }
        boolean ipv6Alone = !inUse.isEmpty() && inUse.stream().allMatch(mode -> mode == StackMode.IPV6_ONLY);
        return ipv6Alone && THIS_MACHINE.contains(own) ? "[" + IPFamily.IPV6.loopback() + "]" : own;
    }

    /** Returns this machine's loopback in place of a gateway that Testcontainers took for it, because it runs in a container. */
    static String withoutGateway(String own, boolean inContainer, String scheme, String override) {
        return inContainer && override.isBlank() && LOCAL.contains(scheme) ? "localhost" : own;
    }

    private static void apply() {
        boolean ofItsOwn = tested != null || IN_USE.contains(StackMode.IPV6_ONLY);
        if (before == null && !ofItsOwn && !DockerClientConfigUtils.IN_A_CONTAINER) {
            return;
        }
        try {
            DockerClientProviderStrategy strategy = strategy();
            if (before == null) {
                before = strategy.getDockerHostIpAddress();
            }
            Field host = DockerClientProviderStrategy.class.getDeclaredField("dockerHostIpAddress");
            host.setAccessible(true);
            String own = withoutGateway(
                    before,
                    DockerClientConfigUtils.IN_A_CONTAINER && !IN_USE.isEmpty(),
                    String.valueOf(strategy.getTransportConfig().getDockerHost().getScheme()),
                    Objects.requireNonNullElse(System.getenv("TESTCONTAINERS_HOST_OVERRIDE"), ""));
            host.set(strategy, of(tested, IN_USE, own));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "This version of Testcontainers hides by which address its containers are reached; use 2.0.", e);
        }
        if (tested == null
                && IN_USE.contains(StackMode.IPV6_ONLY)
                && IN_USE.stream().distinct().count() > 1) {
            LOGGER.warn(
                    "Classes of several modes run at the same time, so getHost() of plain containers in IPv6-only ones is"
                            + " {}, where nothing is published; run them one after the other, or take the typed classes or"
                            + " IPv6GenericContainer.",
                    before);
        }
    }

    /** Private, and there is no public way to say it but an environment variable. */
    private static DockerClientProviderStrategy strategy() throws ReflectiveOperationException {
        Method chosen = DockerClientFactory.class.getDeclaredMethod("getOrInitializeStrategy");
        chosen.setAccessible(true);
        return (DockerClientProviderStrategy) chosen.invoke(DockerClientFactory.instance());
    }
}
