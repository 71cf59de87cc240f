package io.github.ipv6containers.lint.rules.config;

import static io.github.ipv6containers.lint.rules.Findings.IPV6_ONLY;
import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV4;
import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;
import static java.util.stream.Collectors.joining;

import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.Literals;
import io.github.ipv6containers.lint.text.Addresses;
import io.github.ipv6containers.lint.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;

/** nginx's configuration: each server listens on both families, by two lines. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class NginxRules {

    private NginxRules() {}

    public static void check(Text text, Findings found) {
        NginxBlock top = NginxBlock.read(text);
        List<NginxBlock> servers = top.within("server").stream()
                .filter(it -> !it.blocks().isEmpty())
                .toList();
        Set<String> shared = new HashSet<>();
        servers.forEach(server ->
                listens(server).stream().filter(NginxListen::servesBoth).forEach(it -> shared.add(it.port())));
        servers.forEach(server -> twins(listens(server), shared, found));
        collisions(servers, found);
        top.within("resolver").forEach(resolver -> resolver(resolver, found));
        upstreams(top, found);
    }

    /** A snippet stands within a server that listens already; its own listens are judged among themselves. */
    public static void snippet(Text text, Findings found) {
        NginxBlock top = NginxBlock.read(text);
        twins(listens(top), Set.of(), found);
        top.within("resolver").forEach(resolver -> resolver(resolver, found));
        upstreams(top, found);
    }

    private static List<NginxListen> listens(NginxBlock server) {
        return server.all("listen").stream()
                .flatMap(it -> NginxListen.of(it.words()).stream())
                .toList();
    }

    private static void twins(List<NginxListen> listens, Set<String> shared, Findings found) {
        for (NginxListen listen : listens) {
            boolean twin = listen.servesBoth()
                    || shared.contains(listen.port())
                    || listens.stream()
                            .anyMatch(other -> other.isIPv6() != listen.isIPv6()
                                    && other.port().equals(listen.port()));
            if (!twin && listen.isIPv6()) {
                found.error(
                        "nginx-listen-ipv6-only",
                        WITH_IPV4,
                        listen.address().start(),
                        "\"listen " + listen.address().content()
                                + "\" is IPv6 alone; this server has no line for IPv4.",
                        listen.twin());
            } else if (!twin) {
                found.error(
                        "nginx-listen-ipv4-only",
                        WITH_IPV6,
                        listen.address().start(),
                        "\"listen " + listen.address().content()
                                + "\" is IPv4 alone; this server has no line for IPv6.",
                        listen.twin());
            }
        }
    }

    /** One socket for both families, and another one for IPv4 on its port, in whatever servers. */
    private static void collisions(List<NginxBlock> servers, Findings found) {
        List<NginxListen> all = new ArrayList<>();
        servers.forEach(server -> all.addAll(listens(server)));
        for (NginxListen both : all) {
            if (both.servesBoth()
                    && all.stream().anyMatch(it -> !it.isIPv6() && it.port().equals(both.port()))) {
                found.error(
                        "nginx-listen-collision",
                        Findings.ANY,
                        both.address().start(),
                        "With ipv6only=off this takes the port for IPv4 too, which another line listens on already: nginx does not start.",
                        both.withoutOff());
            }
        }
    }

    private static void resolver(NginxBlock resolver, Findings found) {
        for (Text word : resolver.words().subList(1, resolver.words().size())) {
            String content = word.content();
            if (Addresses.isIPv6(content)) {
                found.error(
                        "nginx-resolver",
                        Findings.ANY,
                        word.start(),
                        "nginx takes an IPv6 address of a resolver in brackets alone.",
                        resolver.words().stream()
                                        .map(Text::content)
                                        .map(it -> Addresses.isIPv6(it) ? "[" + it + "]" : it)
                                        .collect(joining(" "))
                                + ";");
            } else if (content.equals("ipv6=off")) {
                found.error(
                        "nginx-resolver",
                        IPV6_ONLY,
                        word.start(),
                        "nginx asks for IPv4 addresses alone, which a pod without IPv4 cannot reach.",
                        "");
                found.note(
                        "nginx-resolver",
                        Findings.DUAL_STACK,
                        word.start(),
                        "nginx asks for IPv4 addresses alone; upstreams that have IPv6 alone are not found.",
                        "");
            } else {
                Literals.literals(word, found);
            }
        }
    }

    private static void upstreams(NginxBlock top, Findings found) {
        List<NginxBlock> places = new ArrayList<>();
        top.within("upstream").forEach(it -> places.addAll(it.all("server")));
        for (String name : List.of("proxy_pass", "fastcgi_pass", "grpc_pass", "uwsgi_pass")) {
            places.addAll(top.within(name));
        }
        for (NginxBlock place : places) {
            if (place.words().size() > 1) {
                Text target = place.words().get(1);
                Literals.literals(target, found);
                Literals.unbracketed("server", target, Optional.empty(), found);
            }
        }
    }
}
