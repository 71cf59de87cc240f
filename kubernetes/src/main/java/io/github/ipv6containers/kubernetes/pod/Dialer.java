package io.github.ipv6containers.kubernetes.pod;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.ExecWatch;
import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.InsideReport;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.probe.ProbeTarget;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.side.InsideLook;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Dials from a container of our own, by one command in it that takes a line for each dial.
 *
 * <p>The lines go through the API server, and nothing else has to be open between this machine and the cluster's pods. They
 * are sent one after the other: the JDK's WebSocket refuses a second message while the first is being sent, and the client
 * does not tell of that. So each message ends with a mark, and the next one waits until that came back.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Dialer implements AutoCloseable {

    private static final String READY = "ready";
    private static final String DIAL = "dial ";
    private static final String MARK = "mark ";
    private static final String TABLE = "table ";
    private static final String LAST_TABLE = "tcp6";
    private static final Duration STARTS = Duration.ofSeconds(30);

    /** What a dial may take besides connecting and answering: the look-up of a name, and the way through the API server. */
    private static final Duration FURTHER = Duration.ofSeconds(25);

    private final ExecWatch exec;
    private final OutputStream input;
    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final Semaphore marks = new Semaphore(0);
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Map<Long, CompletableFuture<String>> dials = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<String>> tables = new ConcurrentHashMap<>();
    private final AtomicLong last = new AtomicLong();
    private final Thread writer;
    private volatile @Nullable Exception lost;

    private Dialer(ExecWatch exec) {
        this.exec = exec;
        this.input = exec.getInput();
        OwnThread.start("dialer", this::read);
        this.writer = OwnThread.start("dialer", this::write);
    }

    /**
     * Starts the command in a running container.
     *
     * @throws DialerLostException if it does not start
     */
    public static Dialer in(KubernetesClient client, String namespace, String pod, String container) {
        Dialer dialer = new Dialer(client.pods()
                .inNamespace(namespace)
                .withName(pod)
                .inContainer(container)
                .redirectingInput()
                .redirectingOutput()
                .exec(InsideLook.dialer().toArray(String[]::new)));
        try {
            await(dialer.ready, STARTS, "");
            return dialer;
        } catch (RuntimeException e) {
            dialer.close();
            throw e;
        }
    }

    /**
     * Dials once.
     *
     * @throws DialerLostException if the command ended, or says nothing
     */
    Fact dial(ProbeTarget target, Patience patience) {
        if (target.endpoint() == null) {
            return new Fact(target, Stage.NO_ADDRESS, 0, "no " + target.family() + " address", "");
        }
        long id = last.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        dials.put(id, answer);
        try {
            say(id + " " + InsideReport.argument(target, patience));
            String line = await(
                    answer,
                    patience.connect().plus(patience.answer()).plus(FURTHER),
                    " of " + target.endpoint() + " (" + target.vantage().id() + ")");
            return InsideReport.parse(List.of(target), DIAL + "0 " + line)
                    .facts()
                    .get(0);
        } finally {
            dials.remove(id);
        }
    }

    /** Returns the kernel's socket tables, as the script prints them. */
    String tables() {
        long id = last.incrementAndGet();
        CompletableFuture<String> answer = new CompletableFuture<>();
        tables.put(id, answer);
        try {
            say("tables");
            return await(answer, FURTHER, " of what listens");
        } finally {
            tables.remove(id);
        }
    }

    /** Asks; where the command has ended already, nobody answers, so that is told at once. */
    private void say(String line) {
        asked.add(line);
        Exception why = lost;
        if (why != null) {
            throw new DialerLostException(
                    "The pod that dials cannot be reached any more: " + why.getMessage() + ".", why);
        }
    }

    private void write() {
        try {
            for (int message = 1; lost == null; message++) {
                List<String> lines = new ArrayList<>(List.of(asked.take()));
                asked.drainTo(lines);
                lines.add(MARK + message);
                input.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII));
                input.flush();
                if (!marks.tryAcquire(STARTS.toSeconds(), TimeUnit.SECONDS)) {
                    throw new IOException("it does not read any more");
                }
            }
        } catch (IOException e) {
            lose(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T await(CompletableFuture<T> answer, Duration longest, String what) {
        try {
            return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DialerLostException(
                    "The pod that dials said nothing" + what + " for " + longest.toSeconds() + " s.", e);
        } catch (ExecutionException e) {
            throw new DialerLostException("The pod that dials cannot be reached: " + reason(e) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while a pod dialed.", e);
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause();
        return cause == null || cause.getMessage() == null ? "nothing is told" : cause.getMessage();
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(exec.getOutput(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (line != null) {
                take(line, lines);
                line = lines.readLine();
            }
            lose(new IOException("its command ended" + (ready.isDone() ? "" : " before it was ready")));
        } catch (IOException | UncheckedIOException | KubernetesClientException e) {
            lose(e);
        }
    }

    private void take(String line, BufferedReader lines) throws IOException {
        if (line.equals(READY)) {
            ready.complete(null);
        } else if (line.startsWith(MARK)) {
            marks.release();
        } else if (line.startsWith(DIAL)) {
            String[] parts = line.substring(DIAL.length()).split(" ", 2);
            CompletableFuture<String> answer = dials.get(Long.valueOf(parts[0]));
            if (answer != null) {
                answer.complete(parts[1]);
            }
        } else if (line.startsWith(TABLE)) {
            String text = tables(line, lines);
            tables.values().forEach(answer -> answer.complete(text));
        }
    }

    /** Reads on to the end of the last table. */
    private static String tables(String first, BufferedReader lines) throws IOException {
        StringBuilder text = new StringBuilder(first).append("\n");
        boolean isLast = false;
        String line = lines.readLine();
        while (line != null) {
            text.append(line).append("\n");
            isLast |= line.equals(TABLE + LAST_TABLE);
            if (isLast && line.equals("end")) {
                return text.toString();
            }
            line = lines.readLine();
        }
        throw new IOException("its command ended");
    }

    private void lose(Exception why) {
        lost = why;
        ready.completeExceptionally(why);
        dials.values().forEach(answer -> answer.completeExceptionally(why));
        tables.values().forEach(answer -> answer.completeExceptionally(why));
    }

    @Override
    public void close() {
        writer.interrupt();
        exec.close();
    }
}
