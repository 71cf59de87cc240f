package io.github.ipv6containers.handshake.http;

import org.jspecify.annotations.Nullable;

/**
 * Is the head of one frame of HTTP/2 (RFC 9113, 4.1).
 *
 * @param type what it is; unknown ones are to be ignored
 * @param flags the meaning of which depends on the type
 * @param stream 0 when it speaks of the whole connection
 * @param length of what follows the head, in bytes
 * @param end where the next one begins
 */
record Http2Frame(int type, int flags, int stream, int length, int end) {

    static final int SETTINGS = 4;
    static final int GO_AWAY = 7;

    private static final int HEAD = 9;
    private static final int ONE_SETTING = 6;
    /** The most that a server may send while our settings stay as the protocol says. */
    private static final int LONGEST = 16_384;

    private static final int ACKNOWLEDGES = 1;

    /** Returns the whole frame that begins there, or null when it has not all come yet; one too long is whole at once. */
    static @Nullable Http2Frame at(byte[] bytes, int begin) {
        if (bytes.length - begin < HEAD) {
            return null;
        }
        int length = number(bytes, begin, 3);
        int stream = number(bytes, begin + 5, 4) & Integer.MAX_VALUE;
        Http2Frame frame = new Http2Frame(bytes[begin + 3], bytes[begin + 4], stream, length, begin + HEAD + length);
        return frame.end > bytes.length && length <= LONGEST ? null : frame;
    }

    /** Tells whether a server's first frame may begin so: settings, none of them an acknowledgment. */
    static boolean canBeginWithSettings(byte[] bytes) {
        boolean lengthFits = bytes.length < 3
                ? bytes.length == 0 || bytes[0] == 0
                : number(bytes, 0, 3) <= LONGEST && number(bytes, 0, 3) % ONE_SETTING == 0;
        boolean typeFits = bytes.length < 4 || bytes[3] == SETTINGS;
        boolean flagsFit = bytes.length < 5 || (bytes[4] & ACKNOWLEDGES) == 0;
        boolean streamFits = bytes.length < HEAD || (number(bytes, 5, 4) & Integer.MAX_VALUE) == 0;
        return lengthFits && typeFits && flagsFit && streamFits;
    }

    boolean isAllowed() {
        boolean settingsFit = type != SETTINGS || (stream == 0 && length % ONE_SETTING == 0);
        return length <= LONGEST && settingsFit && (!acknowledges() || length == 0);
    }

    boolean isAcknowledgment() {
        return acknowledges() && length == 0 && stream == 0;
    }

    private boolean acknowledges() {
        return type == SETTINGS && (flags & ACKNOWLEDGES) != 0;
    }

    private static int number(byte[] bytes, int begin, int count) {
        int number = 0;
        for (int i = begin; i < begin + count; i++) {
            number = number << 8 | Byte.toUnsignedInt(bytes[i]);
        }
        return number;
    }
}
