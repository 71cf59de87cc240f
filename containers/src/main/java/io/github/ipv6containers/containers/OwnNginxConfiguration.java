package io.github.ipv6containers.containers;

import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.handshake.named.Handshakes;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Settings;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.recipe.Versions;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Puts a user's {@code nginx.conf} in the place of the recipe's variant for that, with its reasons kept. */
final class OwnNginxConfiguration {

    private static final String FILE = "/etc/nginx/nginx.conf";

    private final String content;
    private final int[] ports;

    OwnNginxConfiguration(String content, int... ports) {
        if (ports.length == 0) {
            throw new IllegalArgumentException(
                    "withConfiguration needs the ports that the nginx.conf listens on, for example"
                            + " withConfiguration(text, 3001).");
        }
        this.content = content;
        this.ports = ports.clone();
    }

    RecipeUse in(RecipeUse use) {
        Variant variant = use.recipe().variant("own-configuration");
        return new RecipeUse(
                use.recipe(),
                new Variant(
                        variant.id(),
                        variant.description(),
                        variant.versions(),
                        servicePorts(),
                        Settings.NONE,
                        List.of(tuning(variant)),
                        List.of()),
                use.image());
    }

    private List<ServicePort> servicePorts() {
        return IntStream.of(ports)
                .mapToObj(port -> new ServicePort(port, "HTTP", Handshakes.of("http:/")))
                .toList();
    }

    private Tuning tuning(Variant variant) {
        Tuning known = variant.tunings().get(0);
        String mend = IntStream.of(ports)
                .mapToObj(port -> "listen [::]:" + port + ";")
                .collect(joining(" "));
        Settings settings = new Settings(List.of(), Map.of(), Map.of(), Map.of(FILE, content));
        return new Tuning(EnumSet.allOf(StackMode.class), Versions.ALL, settings, mend, known.why(), known.source());
    }
}
