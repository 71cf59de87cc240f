package io.github.ipv6containers.benchmarks;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.model.Event;
import com.github.dockerjava.api.model.EventType;
import io.github.ipv6containers.benchmarks.suite.Images;
import io.github.ipv6containers.benchmarks.suite.Kind;
import io.github.ipv6containers.benchmarks.suite.Suite;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/** The child that counts what the engine was told to execute in containers of this JVM while one class ran. */
final class ExecCount {

    private static final String MARKER = "ipv6containers.benchmark.marker";

    private ExecCount() {}

    /** Prints one sample; the arguments are the suite and the kind. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Suite suite = Suite.valueOf(arguments[0]);
        Kind kind = Kind.valueOf(arguments[1]);
        DockerClient client = DockerClientFactory.instance().client();
        Counting counting = new Counting();
        try (counting) {
            client.eventsCmd()
                    .withEventTypeFilter(EventType.CONTAINER)
                    .withLabelFilter(
                            Map.of(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID))
                    .exec(counting)
                    .awaitStarted();
            ClassRun.of(suite, kind);
            mark(client);
            if (!counting.marked.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The engine told nothing of the marker.");
            }
        }
        SuiteRounds.print(kind + ".execs", counting.execs.get());
        System.exit(0);
    }

    /** Makes and removes a container: when its event has come, those before it have. */
    @SuppressWarnings("resource") // It is never started.
    private static void mark(DockerClient client) {
        try (var create = client.createContainerCmd(new GenericContainer<>(Images.REDIS).getDockerImageName())) {
            String id = create.withLabels(Map.of(
                            MARKER,
                            "true",
                            DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL,
                            DockerClientFactory.SESSION_ID))
                    .exec()
                    .getId();
            client.removeContainerCmd(id).exec();
        }
    }

    private static final class Counting extends ResultCallback.Adapter<Event> {

        private final AtomicInteger execs = new AtomicInteger();
        private final CountDownLatch marked = new CountDownLatch(1);

        @Override
        public void onNext(Event event) {
            String action = String.valueOf(event.getAction());
            if (action.startsWith("exec_create")) {
                execs.incrementAndGet();
            }
            if (action.equals("destroy") && event.getActor().getAttributes().containsKey(MARKER)) {
                marked.countDown();
            }
        }
    }
}
