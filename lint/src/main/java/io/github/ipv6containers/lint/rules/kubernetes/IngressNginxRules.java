package io.github.ipv6containers.lint.rules.kubernetes;

import static io.github.ipv6containers.lint.rules.Findings.DUAL_STACK;
import static io.github.ipv6containers.lint.rules.Findings.IPV6_ONLY;
import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.model.Manifest;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.config.NginxRules;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.Optional;

/** What ingress-nginx is told: by its chart's values, its ConfigMap, and annotations with snippets. */
final class IngressNginxRules {

    static final String RETIRED =
            "ingress-nginx is retired: its last release was in March 2026, and faults found since stay in it.";
    /** Where they are left out, the chart asks for IPv4. */
    private static final String FAMILIES =
            "ipFamilies: [IPv6]  # or, on a dual-stack cluster, [IPv4, IPv6] with ipFamilyPolicy: PreferDualStack";

    private static final String SNIPPETS = "nginx.ingress.kubernetes.io/";

    private IngressNginxRules() {}

    /** Judges the values of the chart; what they leave out is SingleStack and IPv4. */
    static void values(Mapping values, Spot place, Findings found) {
        Optional<Mapping> controller = values.mapping("controller");
        Optional<Mapping> service = controller.flatMap(it -> it.mapping("service"));
        found.note("ingress-nginx-retired", Findings.ANY, place, RETIRED, "");
        if (service.filter(it -> it.string("enabled").equals("false")).isEmpty()) {
            service(service, service.map(Mapping::spot).orElse(place), found);
        }
        service.flatMap(it -> it.mapping("internal"))
                .filter(it -> it.string("enabled").equals("true"))
                .ifPresent(internal -> service(Optional.of(internal), internal.spot(), found));
        controller.flatMap(it -> it.mapping("config")).ifPresent(config -> config(config, found));
    }

    private static void service(Optional<Mapping> service, Spot place, Findings found) {
        boolean families = service.filter(it -> it.has("ipFamilies")).isPresent();
        if (families) {
            service.ifPresent(it -> ServiceRules.check(place, it, FAMILIES, found));
            return;
        }
        boolean policy = service.map(it -> it.string("ipFamilyPolicy"))
                .filter(it -> it.endsWith("DualStack"))
                .isPresent();
        found.error(
                "ingress-nginx-service",
                policy ? IPV6_ONLY : WITH_IPV6,
                place,
                "Without ipFamilies, the chart's Service asks for IPv4, which an IPv6-only cluster rejects"
                        + (policy ? "." : ", and gets IPv4 alone on a dual-stack one."),
                FAMILIES);
    }

    static void configMap(Manifest manifest, Findings found) {
        boolean ours = manifest.root()
                        .string("metadata", "labels", "app.kubernetes.io/name")
                        .equals("ingress-nginx")
                || manifest.name().matches(".*(ingress-nginx-controller|nginx-configuration)");
        if (ours) {
            manifest.root().mapping("data").ifPresent(data -> config(data, found));
        }
    }

    private static void config(Mapping config, Findings found) {
        config.scalar("disable-ipv6")
                .filter(Scalar::isTrue)
                .ifPresent(value -> found.error(
                        "ingress-nginx-disable-ipv6",
                        WITH_IPV6,
                        value.spot(),
                        "The controller's nginx does not listen on IPv6.",
                        "disable-ipv6: \"false\""));
        config.scalar("disable-ipv6-dns").filter(Scalar::isTrue).ifPresent(value -> {
            String sentence = "The controller's nginx asks for IPv4 addresses of its upstreams' names alone.";
            found.error("ingress-nginx-disable-ipv6", IPV6_ONLY, value.spot(), sentence, "disable-ipv6-dns: \"false\"");
            found.note("ingress-nginx-disable-ipv6", DUAL_STACK, value.spot(), sentence, "disable-ipv6-dns: \"false\"");
        });
        config.scalar("bind-address")
                .filter(value -> !value.value().contains(":"))
                .ifPresent(value -> found.error(
                        "ingress-nginx-disable-ipv6",
                        WITH_IPV6,
                        value.spot(),
                        "The controller's nginx binds IPv4 addresses alone.",
                        ""));
        config.scalar("server-snippet").ifPresent(value -> NginxRules.snippet(value.text(), found));
        config.scalar("http-snippet").ifPresent(value -> NginxRules.check(value.text(), found));
    }

    static void snippets(Manifest ingress, Findings found) {
        for (String name : new String[] {"server-snippet", "configuration-snippet", "stream-snippet"}) {
            ingress.annotation(SNIPPETS + name).ifPresent(value -> NginxRules.snippet(value.text(), found));
        }
    }
}
