package io.github.ipv6containers.finding;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.probe.Stage;
import org.apiguardian.api.API;

/** Names the listeners that a run plants to prove its own probes; each tells a token of the run where it listens. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum PlantedListener {
    /** Listens on {@code 0.0.0.0}. */
    IPV4_ONLY("ipv4-only", Stage.ANSWERED, Stage.REFUSED),
    /** Listens on {@code ::} with {@code IPV6_V6ONLY}. */
    IPV6_ONLY("ipv6-only", Stage.REFUSED, Stage.ANSWERED),
    /** Listens on {@code ::} for both families. */
    BOTH("both", Stage.ANSWERED, Stage.ANSWERED),
    /** Listens on {@code ::ffff:0.0.0.0}, which stands in the kernel's IPv6 table and serves IPv4 only. */
    IPV4_MAPPED("ipv4-mapped", Stage.ANSWERED, Stage.REFUSED),
    /** Accepts over both families and never sends a byte. */
    MUTE("mute", Stage.SILENT, Stage.SILENT),
    /** Listens nowhere. */
    NONE("none", Stage.REFUSED, Stage.REFUSED);

    private final String id;
    private final Stage overIPv4;
    private final Stage overIPv6;

    PlantedListener(String id, Stage overIPv4, Stage overIPv6) {
        this.id = id;
        this.overIPv4 = overIPv4;
        this.overIPv6 = overIPv6;
    }

    /** Returns the word that reports use, for example {@code ipv4-only}. */
    public String id() {
        return id;
    }

    /** Returns what a probe must see at the listener's own address of a family. */
    public Stage stageAtNetwork(IPFamily family) {
        return family == IPFamily.IPV4 ? overIPv4 : overIPv6;
    }
}
