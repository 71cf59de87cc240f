package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.command.CreateContainerCmd;
import io.github.ipv6containers.OwnThread;
import io.github.ipv6containers.container.RecipeSetUp;
import io.github.ipv6containers.container.RunningContainer;
import io.github.ipv6containers.control.ProvenNetwork;
import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.probe.Patience;
import io.github.ipv6containers.proof.Verification;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.service.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** One container on the network: its recipe, and the proof of its ports, which goes on while its own code waits for it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Moved {

    private final SuiteNetwork network;
    private final Known known;
    private final String testClass;
    private final CompletableFuture<List<ServiceFindings>> proof = new CompletableFuture<>();
    private volatile Map<String, String> files = Map.of();

    public Moved(SuiteNetwork network, Known known, String testClass) {
        this.network = network;
        this.known = known;
        this.testClass = testClass;
    }

    public String image() {
        return known.image().image();
    }

    /** Returns how the listeners that are planted beside it were read. */
    public List<Control> controls() {
        return network.open().reading().controls();
    }

    /** Returns the name of the test class that started it; empty when none is known. */
    public String testClass() {
        return testClass;
    }

    String mend() {
        return known.image().tuning(network.mode()).map(Tuning::mend).orElse("");
    }

    /** Gives the container its recipe; what its own code says wins. */
    public void applyTo(CreateContainerCmd command) {
        files = known.image()
                .tuning(network.mode())
                .map(tuning -> RecipeSetUp.apply(tuning.settings(), command))
                .orElse(Map.of());
    }

    /** Is called when the container is made and not started yet. */
    public void created(String id) {
        ProvenNetwork open = network.open();
        RecipeSetUp.copy(files, open.network().engine().client(), id);
        OwnThread.start("everywhere", () -> prove(open, id));
    }

    private void prove(ProvenNetwork open, String id) {
        try {
            List<ServiceFindings> found = new ArrayList<>();
            if (!known.required().isEmpty()) {
                Started.await(open.network().engine().client(), id);
                found.add(proved(open, id, known.required(), Patience.DEFAULT));
                if (!known.others().isEmpty() && found.get(0).ending() == null) {
                    found.add(proved(open, id, known.others(), Patience.AT_A_GLANCE));
                }
            }
            proof.complete(found);
        } catch (RuntimeException e) { // docker-java's own: the container may be gone
            proof.completeExceptionally(e);
        }
    }

    private ServiceFindings proved(ProvenNetwork open, String id, List<ServicePort> ports, Patience patience) {
        String name = known.image().recipe().map(Recipe::name).orElse(image());
        Service service = known.image().service(name, ports, network.mode());
        RunningContainer container = RunningContainer.lookWhenPublished(open.network(), id);
        return open.prove(service, container, patience, Verification.Inside.ON_FAILURE);
    }

    /** Waits for the proof, at most that long. */
    public void await(Duration atMost) {
        try {
            proof.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException told) {
            // What it came to, or that it did not, is told by the rows.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns what was found of the ports that must answer; empty while it is not known, and where it cannot be. */
    public Optional<ServiceFindings> found() {
        List<ServiceFindings> all = all();
        return all == null || all.isEmpty() ? Optional.empty() : Optional.of(all.get(0));
    }

    /** Tells whether a port that must answer was asked and did not. */
    public boolean isDisproved() {
        return found().map(found ->
                        found.ending() == null && found.ports().stream().anyMatch(port -> isDisproved(found, port)))
                .orElse(false);
    }

    /** A port of no recipe on which nobody listens at all may well be exposed for a later use, and says nothing of a family. */
    private boolean isDisproved(ServiceFindings found, PortFinding port) {
        return !port.answers() && !nobodyListens(found, port);
    }

    boolean nobodyListens(ServiceFindings found, PortFinding port) {
        return !known.image().names(port.port()) && found.nobodyListens(port.port());
    }

    /** Returns one row for each port and family; one that says so when nothing could be measured. */
    public List<Row> rows() {
        List<ServiceFindings> all = all();
        if (all == null || known.exposed().isEmpty()) {
            return List.of(new Row(
                    testClass, image(), "", "", known.exposed().isEmpty() ? Row.NO_PORTS : Row.NOT_MEASURED, ""));
        }
        List<Row> rows = new ArrayList<>();
        for (ServiceFindings found : all) {
            if (found.ending() != null) {
                rows.add(new Row(testClass, image(), "", "", Row.NOT_MEASURED, ""));
                continue;
            }
            for (PortFinding port : found.ports()) {
                String verdict = verdict(found, port);
                rows.add(new Row(
                        testClass,
                        image(),
                        port.port().number() + " (" + port.port().name() + ")",
                        port.family().toString(),
                        verdict,
                        port.answers() || verdict.equals(Row.NOBODY_LISTENS) ? "" : mend()));
            }
        }
        return rows;
    }

    /** Returns what was found of each port and family; nothing while it is not known. */
    public List<PortFinding> ports() {
        List<ServiceFindings> all = all();
        return all == null
                ? List.of()
                : all.stream().flatMap(found -> found.ports().stream()).toList();
    }

    /** Returns what was found of one of its ports in a word or two. */
    public String verdict(PortFinding port) {
        return Objects.requireNonNullElse(all(), List.<ServiceFindings>of()).stream()
                .filter(found -> found.ports().contains(port))
                .map(found -> verdict(found, port))
                .findFirst()
                .orElse(Row.NOT_MEASURED);
    }

    private String verdict(ServiceFindings found, PortFinding port) {
        if (port.answers()) {
            return Row.ANSWERS;
        }
        return nobodyListens(found, port)
                ? Row.NOBODY_LISTENS
                : port.finding().id().replace('-', ' ');
    }

    private @Nullable List<ServiceFindings> all() {
        return proof.isDone() && !proof.isCompletedExceptionally() ? proof.join() : null;
    }
}
