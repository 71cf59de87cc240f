package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.VerificationFailedException;
import io.github.ipv6containers.everywhere.moved.Moved;
import io.github.ipv6containers.message.VerificationText;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Fails a test before it begins when a container that its class started, or no class, is not proved. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ProvedExtension implements BeforeEachCallback {

    private final Optional<Suite> suite;

    /** Made by JUnit. */
    public ProvedExtension() {
        this(Suite.ofThisJvm());
    }

    ProvedExtension(Optional<Suite> suite) {
        this.suite = suite.filter(all -> all.choice().fail());
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        suite.ifPresent(all -> {
            all.awaitProofs();
            List<Moved> bad = all.moved().stream()
                    .filter(container -> container.testClass().isEmpty()
                            || isIn(container.testClass(), context.getRequiredTestClass()))
                    .filter(Moved::isDisproved)
                    .toList();
            if (!bad.isEmpty()) {
                throw new VerificationFailedException(VerificationText.of(
                        bad.stream()
                                .flatMap(container -> container.found().stream())
                                .toList(),
                        bad.get(0).controls()));
            }
        });
    }

    /** A nested class uses what the classes around it started. */
    private static boolean isIn(String started, Class<?> testClass) {
        for (Class<?> at = testClass; at != null; at = at.getEnclosingClass()) {
            if (at.getName().equals(started)) {
                return true;
            }
        }
        return false;
    }
}
