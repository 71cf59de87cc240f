package io.github.ipv6containers.side;

import io.github.ipv6containers.Breakage;
import io.github.ipv6containers.IPFamily;
import java.util.List;
import java.util.Locale;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.output.OutputFrame.OutputType;

/**
 * Breaks and mends one family's path to a container by a rule of the kernel's packet filter in its network namespace.
 *
 * <p>The rule meets TCP that arrives from outside; loopback, name look-ups and neighbor discovery go on.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class BrokenFamily {

    private BrokenFamily() {}

    /**
     * Breaks the path; one that is broken already is broken in the new way.
     *
     * @throws IllegalStateException if the engine's kernel does not let us; the message has its words
     */
    public static void of(String containerId, IPFamily family, Breakage breakage) {
        run(containerId, family, breakage.name().toLowerCase(Locale.ROOT));
    }

    /** Mends the path; does nothing when it is whole. */
    public static void mend(String containerId, IPFamily family) {
        run(containerId, family, "mend");
    }

    private static void run(String containerId, IPFamily family, String what) {
        try (GenericContainer<?> side =
                HelperImage.running(BrokenFamily.class, "broken-family.pl", List.of(family.id(), what))) {
            side.withNetworkMode("container:" + containerId)
                    .withCreateContainerCmdModifier(HelperImage.allowing("NET_ADMIN"));
            try {
                HelperImage.runToEnd(side);
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        "The path over " + family + " cannot be broken or mended here: " + words(side, e)
                                + " The engine's kernel needs nf_tables, and a container must be allowed NET_ADMIN.",
                        e);
            }
        }
    }

    private static String words(GenericContainer<?> side, RuntimeException failure) {
        String said = side.getContainerId() == null
                ? ""
                : side.getLogs(OutputType.STDERR).strip();
        String words = said.isEmpty() ? String.valueOf(failure.getMessage()).strip() : said;
        return words.endsWith(".") ? words : words + ".";
    }
}
