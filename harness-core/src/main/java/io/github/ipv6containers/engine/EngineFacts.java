package io.github.ipv6containers.engine;

import org.apiguardian.api.API;

/**
 * Holds what the engine says of itself.
 *
 * @param name {@code docker} or {@code podman}
 * @param version its version, for example {@code 28.5.2}
 * @param apiVersion the newest version of its API
 * @param kernel the kernel that containers run on
 * @param address where it is reached, for example {@code unix:///var/run/docker.sock}
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record EngineFacts(String name, String version, String apiVersion, String kernel, String address) {

    boolean isPodman() {
        return name.equals("podman");
    }

    /** Returns the engine as people name it, for example {@code Docker 28.5.2}. */
    @Override
    public String toString() {
        return (isPodman() ? "Podman " : "Docker ") + version;
    }
}
