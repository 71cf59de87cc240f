package io.github.ipv6containers.probe;

import org.apiguardian.api.API;

/** Names where a probe stands. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Vantage {
    /** The container's own address on its network; decides, because nothing stands between. */
    NETWORK("network"),
    /** The same address, dialed by a container beside it; decides where this machine has no way to that network. */
    PEER("peer"),
    /** The host's loopback address and the published port; what a test uses. */
    HOST("host"),
    /** The address of a Kubernetes Service of that family, dialed by a pod beside; what clients in a cluster use. */
    SERVICE("service"),
    /** The name of a Kubernetes Service, looked up for that family and dialed by a pod beside. */
    NAME("name"),
    /** The loopback address inside the container's network namespace; explains a failure. */
    LOOPBACK("loopback");

    private final String id;

    Vantage(String id) {
        this.id = id;
    }

    /** Returns the word that reports use. */
    public String id() {
        return id;
    }
}
