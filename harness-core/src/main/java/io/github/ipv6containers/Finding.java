package io.github.ipv6containers;

import org.apiguardian.api.API;

/** Names what the facts say of one port and family. */
@API(status = API.Status.INTERNAL, since = "0.1")
public enum Finding {
    /** Answers its own protocol where it decides, and where a test will use it: the published port, or that address. */
    ANSWERS("answers"),
    /** Nobody listens at the container's own address. */
    REFUSES("refuses"),
    /** The connection to the container's own address was not made in time. */
    TIMES_OUT("times-out"),
    /** Accepts the connection and never answers. */
    SILENT("silent"),
    /** Answers another protocol. */
    WRONG_PROTOCOL("wrong-protocol"),
    /** Speaks its protocol and refuses clients of this family because of where they come from. */
    TURNED_AWAY("turned-away"),
    /** Answers, but as another service than over the other family: another name, version or status. */
    DIFFERS("differs"),
    /** Answers, and names an address of another family to go on with. */
    SENT_ELSEWHERE("sent-elsewhere"),
    /** Answers at the container's own address, and not where its clients reach it: a published port, or a Service. */
    NOT_PUBLISHED("not-published"),
    /** The engine granted no address of this family; says nothing of the image. */
    NO_ADDRESS("no-address"),
    /** No vantage that decides could be used from here; says nothing of the image. */
    NOT_PROVABLE("not-provable");

    private final String id;

    Finding(String id) {
        this.id = id;
    }

    /** Returns the word that recipes and reports use. */
    public String id() {
        return id;
    }

    /** Tells whether this speaks about the image; what the engine or this machine lacks is never held against it. */
    public boolean judgesTheImage() {
        return this != NO_ADDRESS && this != NOT_PROVABLE && this != NOT_PUBLISHED;
    }
}
