package io.github.ipv6containers.junit;

import io.github.ipv6containers.network.NetworkRefusedException;

/** Reports that the engine makes networks, but none of the mode. */
final class UnsupportedModeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsupportedModeException(NetworkRefusedException refused) {
        super(refused.getMessage(), refused);
    }
}
