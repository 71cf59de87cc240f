package io.github.ipv6containers.engine;

import io.github.ipv6containers.IPFamily;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apiguardian.api.API;

/** Finds port numbers that are free on the loopback addresses of several families at once; none is given twice. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class FreePorts {

    // Below the range from which Linux gives ports to outgoing connections (32768), so that none of those takes one.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final Set<Integer> given = ConcurrentHashMap.newKeySet();

    public FreePorts() {}

    /**
     * Returns one.
     *
     * @throws IllegalStateException if none is free; the message says what to do
     */
    public int onAll(List<IPFamily> families) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = random.nextInt(LOWEST, HIGHEST);
            if (given.add(port) && families.stream().allMatch(family -> isFree(port, family))) {
                return port;
            }
        }
        throw new IllegalStateException("No port between " + LOWEST + " and " + HIGHEST + " is free on "
                + String.join(" and ", families.stream().map(IPFamily::loopback).toList())
                + "; stop some of what listens there.");
    }

    /** Tells whether a port was chosen here, and by nobody else. */
    public boolean haveGiven(int port) {
        return given.contains(port);
    }

    private static boolean isFree(int port, IPFamily family) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(family.loopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
