package io.github.ipv6containers.message;

/** Names each thing that a verification can report; a code never changes once published. */
enum Code {
    /** A planted listener was read wrongly, so nothing of the run counts. */
    RUN_VOID,
    /** The engine did not grant the families that were asked for. */
    MODE_NOT_GRANTED,
    /** The container stopped before its ports were proved. */
    CONTAINER_STOPPED,
    /** Nobody asked. */
    NOT_PROBED,
    PORT_V4_REFUSED,
    PORT_V6_REFUSED,
    PORT_V4_LOOPBACK_ONLY,
    PORT_V6_LOOPBACK_ONLY,
    PORT_V4_TIMED_OUT,
    PORT_V6_TIMED_OUT,
    PORT_V4_SILENT,
    PORT_V6_SILENT,
    PORT_V4_WRONG_PROTOCOL,
    PORT_V6_WRONG_PROTOCOL,
    PORT_V4_TURNED_AWAY,
    PORT_V6_TURNED_AWAY,
    PORT_V4_DIFFERS,
    PORT_V6_DIFFERS,
    PORT_V4_SENT_ELSEWHERE,
    PORT_V6_SENT_ELSEWHERE,
    PORT_V4_NOT_PUBLISHED,
    PORT_V6_NOT_PUBLISHED,
    PORT_V4_NOT_PROVABLE,
    PORT_V6_NOT_PROVABLE;

    /** Returns the code as texts show it, for example {@code PORT-V6-REFUSED}. */
    String id() {
        return name().replace('_', '-');
    }
}
