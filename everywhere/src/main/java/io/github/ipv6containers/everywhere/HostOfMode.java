package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.dockerclient.DockerClientProviderStrategy;

/**
 * Has Testcontainers take the loopback address of the mode's one family for its host, in brackets where URLs need them;
 * {@code localhost} mostly means IPv4, where nothing is published in IPv6-only mode.
 *
 * <p>The environment variable {@code TESTCONTAINERS_HOST_OVERRIDE} does the same, but nobody sets it per mode.
 */
final class HostOfMode {

    private HostOfMode() {}

    static String of(StackMode mode) {
        return switch (mode) {
            case IPV4_ONLY -> IPFamily.IPV4.loopback();
            case IPV6_ONLY -> "[" + IPFamily.IPV6.loopback() + "]";
            case DUAL_STACK -> "localhost";
        };
    }

    /** Sets it for this JVM; doing it again changes nothing. */
    static synchronized void set(StackMode mode) {
        try {
            // Private, and there is no public way to say it but the environment.
            Method chosen = DockerClientFactory.class.getDeclaredMethod("getOrInitializeStrategy");
            chosen.setAccessible(true);
            Object strategy = chosen.invoke(DockerClientFactory.instance());
            Field host = DockerClientProviderStrategy.class.getDeclaredField("dockerHostIpAddress");
            host.setAccessible(true);
            host.set(strategy, of(mode));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "This version of Testcontainers hides by which address its containers are reached; use 2.0, or set the"
                            + " environment variable TESTCONTAINERS_HOST_OVERRIDE to " + of(mode) + ".",
                    e);
        }
    }
}
