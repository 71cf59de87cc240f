package io.github.ipv6containers.recipe;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Holds what should be found for one port and family.
 *
 * @param setUps the set-ups that it is for
 * @param modes the modes that it is for
 * @param versions the versions that it is for
 * @param port the service's port
 * @param family the family
 * @param finding what should be found
 * @param why why that is so, in one sentence
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Expectation(
        Set<SetUp> setUps,
        Set<StackMode> modes,
        Versions versions,
        int port,
        IPFamily family,
        Finding finding,
        String why) {

    public Expectation {
        setUps = Set.copyOf(setUps);
        modes = Set.copyOf(modes);
    }

    boolean isFor(SetUp setUp, StackMode mode, String version, int wantedPort, IPFamily wantedFamily) {
        return setUps.contains(setUp)
                && modes.contains(mode)
                && versions.contain(version)
                && port == wantedPort
                && family == wantedFamily;
    }
}
