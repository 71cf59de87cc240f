package io.github.ipv6containers.service;

import io.github.ipv6containers.IPFamily;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds port numbers that are free on the loopback addresses of several families at once. */
final class FreePort {

    // Below the range from which Linux gives ports to outgoing connections (32768), so that none of those takes one.
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_000;
    private static final int ATTEMPTS = 1_000;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    static int onAll(List<IPFamily> families) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = RANDOM.nextInt(LOWEST, HIGHEST);
            if (GIVEN.add(port) && families.stream().allMatch(family -> isFree(port, family))) {
                return port;
            }
        }
        throw new IllegalStateException("No port between " + LOWEST + " and " + HIGHEST + " is free on "
                + String.join(" and ", families.stream().map(IPFamily::loopback).toList())
                + "; stop some of what listens there.");
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
