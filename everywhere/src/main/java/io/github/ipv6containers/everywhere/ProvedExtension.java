package io.github.ipv6containers.everywhere;

import io.github.ipv6containers.VerificationFailedException;
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
            String text = all.failure(container ->
                    container.testClass().isEmpty() || isIn(container.testClass(), context.getRequiredTestClass()));
            if (!text.isEmpty()) {
                throw new VerificationFailedException(text);
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
