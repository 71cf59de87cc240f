package io.github.ipv6containers.proof;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.finding.Ending;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.ListenRow;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Vantage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A service of this JVM in a container's place: a listener on each loopback address that answers as it is told. */
final class LocalService implements RunningService, AutoCloseable {

    /** Nobody listens there on a machine of today. */
    private static final int DISCARD = 9;

    private final Map<IPFamily, ServerSocket> listeners = new EnumMap<>(IPFamily.class);
    private final Set<IPFamily> refusing = EnumSet.noneOf(IPFamily.class);
    private List<ListenRow> rows = List.of();
    private Supplier<List<String>> log = List::of;
    private final CountDownLatch allowed = new CountDownLatch(1);
    private volatile @Nullable Ending ending;
    private boolean published;
    private boolean publishedAlone;
    private Runnable whenAnswered = () -> {};

    /** Is reached by its published ports alone, as where an engine runs in a virtual machine. */
    LocalService publishedAlone() {
        publishedAlone = true;
        return this;
    }

    /** Has an address of a family, and listens there on nothing. */
    LocalService refusing(IPFamily family) {
        refusing.add(family);
        return this;
    }

    /** Listens on these addresses, as its kernel tells. */
    LocalService listeningOn(ListenRow... own) {
        rows = List.of(own);
        return this;
    }

    /** Says this when it is asked for its log. */
    LocalService logging(Supplier<List<String>> lines) {
        log = lines;
        return this;
    }

    /** Ends when it is told that it has answered. */
    LocalService endingWhenAnswered() {
        whenAnswered = () -> end(new Ending(0, false, "", List.of()));
        return this;
    }

    /** Does something each time when it is told that it is only looked at from now on. */
    LocalService whenUp(Runnable next) {
        whenAnswered = next;
        return this;
    }

    /** Publishes its ports where nobody answers. */
    LocalService publishedInVain() {
        published = true;
        return this;
    }

    /** Serves a family: what it answers to its first, second and further connections, counted from 0; null is no answer. */
    LocalService serving(IPFamily family, IntFunction<@Nullable String> answers) throws IOException {
        ServerSocket listener = listener(family);
        serve(listener, answers);
        return this;
    }

    /**
     * Greets whoever connects over a family: what it says to its first, second and further connections; null is nothing, until
     * it is asked, and then the answer.
     */
    LocalService greeting(IPFamily family, IntFunction<@Nullable String> greetings, String answer) throws IOException {
        ServerSocket listener = listener(family);
        AtomicInteger count = new AtomicInteger();
        daemon(() -> {
            while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                    String greeting = greetings.apply(count.getAndIncrement());
                    if (greeting != null || socket.getInputStream().read() >= 0) {
                        say(socket, greeting == null ? answer : greeting);
                    }
                } catch (IOException overOrGone) {
                    // The test is over, or the client went away.
                }
            }
        });
        return this;
    }

    /** Answers over a family to questions that begin in one way, and hangs up on all others. */
    LocalService answering(IPFamily family, String question, String answer) throws IOException {
        ServerSocket listener = listener(family);
        daemon(() -> {
            while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                    byte[] asked = socket.getInputStream().readNBytes(question.length());
                    if (new String(asked, StandardCharsets.ISO_8859_1).equals(question)) {
                        say(socket, answer);
                    }
                } catch (IOException overOrGone) {
                    // The test is over, or the client went away.
                }
            }
        });
        return this;
    }

    /** Listens at once over a family, and serves when {@link #allow} is called. */
    LocalService listening(IPFamily family, String answer) throws IOException {
        ServerSocket listener = listener(family);
        daemon(() -> {
            try {
                allowed.await();
                serve(listener, connection -> answer);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return this;
    }

    void allow() {
        allowed.countDown();
    }

    void end(Ending how) {
        ending = how;
    }

    private ServerSocket listener(IPFamily family) throws IOException {
        ServerSocket listener = new ServerSocket();
        listener.bind(new InetSocketAddress(family.loopbackAddress(), 0));
        listeners.put(family, listener);
        return listener;
    }

    private static void serve(ServerSocket listener, IntFunction<@Nullable String> answers) {
        AtomicInteger count = new AtomicInteger();
        daemon(() -> {
            while (!listener.isClosed()) {
                try (Socket socket = listener.accept()) {
                    String answer = answers.apply(count.getAndIncrement());
                    if (answer != null) {
                        socket.getInputStream().read();
                        say(socket, answer);
                    }
                } catch (IOException overOrGone) {
                    // The test is over, or the client went away.
                }
            }
        });
    }

    private static void say(Socket socket, String words) throws IOException {
        socket.getOutputStream().write(words.getBytes(StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        socket.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "local service");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public StackMode mode() {
        Set<IPFamily> families = granted().keySet();
        return families.size() == 2
                ? StackMode.DUAL_STACK
                : families.contains(IPFamily.IPV4) ? StackMode.IPV4_ONLY : StackMode.IPV6_ONLY;
    }

    @Override
    public Map<IPFamily, String> granted() {
        Map<IPFamily, String> granted = new EnumMap<>(IPFamily.class);
        listeners.keySet().forEach(family -> granted.put(family, family.loopback()));
        refusing.forEach(family -> granted.put(family, family.loopback()));
        return granted;
    }

    @Override
    public String provenance() {
        return "official";
    }

    @Override
    public Optional<Endpoint> endpoint(int port, IPFamily family, Vantage vantage) {
        boolean refuses = vantage == Vantage.NETWORK && refusing.contains(family);
        if (refuses || (vantage == Vantage.HOST && !publishedAlone)) {
            return Optional.of(new Endpoint(family.loopback(), DISCARD, family));
        }
        return Optional.ofNullable(listeners.get(family))
                .filter(listener -> vantage == (publishedAlone ? Vantage.HOST : Vantage.NETWORK))
                .map(listener -> new Endpoint(family.loopback(), listener.getLocalPort(), family));
    }

    @Override
    public boolean isOpen(Vantage vantage, IPFamily family) {
        if (publishedAlone) {
            return vantage == Vantage.HOST;
        }
        return vantage == Vantage.NETWORK || (published && vantage == Vantage.HOST);
    }

    @Override
    public Optional<Ending> ending() {
        return Optional.ofNullable(ending);
    }

    @Override
    public InsideReport inside(List<ProbeTarget> targets, Patience patience) {
        return new InsideReport(List.of(), rows);
    }

    @Override
    public List<String> logTail() {
        return log.get();
    }

    @Override
    public List<Fact> beside(List<ProbeTarget> targets, Function<ProbeTarget, Patience> patience) {
        return List.of();
    }

    @Override
    public void answered() {
        whenAnswered.run();
    }

    @Override
    public void close() throws IOException {
        for (ServerSocket listener : listeners.values()) {
            listener.close();
        }
    }
}
