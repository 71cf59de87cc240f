package io.github.ipv6containers.probe;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.handshake.Handshake;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import org.apiguardian.api.API;

/** Dials an endpoint from this JVM and tells how far it came. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class SocketProbe {

    private SocketProbe() {}

    /** Dials once; never throws for what the network does, because that is the fact to be told. */
    public static Fact dial(ProbeTarget target, Patience patience) {
        long begin = System.nanoTime();
        Endpoint endpoint = target.endpoint();
        Exchange exchange = endpoint == null
                ? Exchange.without(Stage.NO_ADDRESS, "no " + target.family() + " address")
                : exchange(endpoint, target.port().handshake(), patience);
        double millis = Math.round((System.nanoTime() - begin) / 100_000.0) / 10.0;
        return new Fact(target, exchange.stage(), millis, exchange.detail(), exchange.firstBytes(), exchange.sentTo());
    }

    /** Dials all at once, each in a thread of its own, since a dial is mostly waiting; the facts are in the targets' order. */
    public static List<Fact> dialAll(List<ProbeTarget> targets, Function<ProbeTarget, Fact> dial) {
        ExecutorService dialers = OwnThread.pool("probe");
        try {
            List<CompletableFuture<Fact>> dials = targets.stream()
                    .map(target -> CompletableFuture.supplyAsync(() -> dial.apply(target), dialers))
                    .toList();
            return dials.stream().map(CompletableFuture::join).toList();
        } finally {
            dialers.shutdown();
        }
    }

    // The proxy of a JVM's own settings must not stand between a probe and its target.
    private static Exchange exchange(Endpoint endpoint, Handshake handshake, Patience patience) {
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            try {
                socket.connect(
                        endpoint.toSocketAddress(),
                        Math.toIntExact(patience.connect().toMillis()));
            } catch (IOException e) {
                return notConnected(e);
            }
            // Two ends of one socket: the kernel chose the very port dialed as the local one, and nobody listens there.
            if (socket.getLocalSocketAddress().equals(socket.getRemoteSocketAddress())) {
                return Exchange.without(Stage.REFUSED, "connected to itself");
            }
            return Exchange.over(socket, handshake, endpoint, patience.answer());
        } catch (IOException e) {
            return Exchange.without(Stage.UNREACHABLE, String.valueOf(e.getMessage()));
        }
    }

    /** A server that resets at once may do so before connect(2) has returned: that is closed too, and was accepted first. */
    static Exchange notConnected(IOException e) {
        Stage stage = stageOf(e);
        String words = String.valueOf(e.getMessage());
        return Exchange.without(stage, stage == Stage.SILENT ? Exchange.CLOSED + ": " + words : words);
    }

    /** Sorts the errors of connect(2) as the JDK passes them on: some by class, some by text alone. */
    private static Stage stageOf(IOException e) {
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof SocketTimeoutException) {
            return Stage.TIMED_OUT;
        }
        if (e instanceof NoRouteToHostException || e instanceof BindException) {
            return Stage.UNREACHABLE;
        }
        if (e instanceof ConnectException) {
            return text.contains("timed out") ? Stage.TIMED_OUT : Stage.REFUSED;
        }
        return e instanceof SocketException && text.contains("reset") ? Stage.SILENT : Stage.UNREACHABLE;
    }
}
