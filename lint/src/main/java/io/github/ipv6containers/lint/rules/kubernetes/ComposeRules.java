package io.github.ipv6containers.lint.rules.kubernetes;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV4;
import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.model.ComposeServices;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.Literals;
import io.github.ipv6containers.lint.rules.container.ContainerRules;
import io.github.ipv6containers.lint.text.Addresses;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import io.github.ipv6containers.lint.yaml.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** All rules on a Compose file. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ComposeRules {

    private static final int HOST_PORT_AND_PORT = 2;

    private ComposeRules() {}

    /** Judges a file; what it mounts is asked for by its path. */
    public static List<Findings> check(Mapping root, Function<String, Optional<SourceFile>> files) {
        List<Findings> all = new ArrayList<>();
        for (Container container : new ComposeServices(root, files).containers()) {
            Findings found = new Findings("service " + container.name());
            ContainerRules.check(container, found);
            DisabledRules.check(container, found);
            root.mapping("services", container.name())
                    .ifPresent(service -> service(service, withoutIPv4(root, service), found));
            all.add(found);
        }
        Findings networks = new Findings("networks");
        networks(root, networks);
        all.add(networks);
        return all;
    }

    /** Networks without IPv4 are meant to be so. */
    private static boolean withoutIPv4(Mapping root, Mapping service) {
        List<String> names = service.at("networks").orElse(null) instanceof Mapping mapping
                ? mapping.entries().stream().map(Mapping.Entry::name).toList()
                : service.scalars("networks").stream().map(Scalar::value).toList();
        List<String> networks = names.isEmpty() ? List.of("default") : names;
        return networks.stream().allMatch(name -> root.scalar("networks", name, "enable_ipv4")
                .filter(it -> it.value().equals("false"))
                .isPresent());
    }

    private static void service(Mapping service, boolean withoutIPv4, Findings found) {
        List<Scalar> ports = service.scalars("ports");
        ports.forEach(port -> port(port, ports, withoutIPv4, found));
        List<Mapping> mappings = service.mappings("ports");
        mappings.forEach(port -> port.scalar("host_ip")
                .filter(host -> isOneFamily(host.value()))
                .filter(host -> mappings.stream()
                        .noneMatch(other -> !other.equals(port)
                                && other.string("published").equals(port.string("published"))
                                && isOther(host.value(), other.string("host_ip"))))
                .ifPresent(host -> oneFamily(host.text(), host.value(), withoutIPv4, "", found)));
        extraHosts(service, found);
        Stream.concat(service.scalar("dns").stream(), service.scalars("dns").stream())
                .forEach(server -> Literals.literals(server.text(), found));
        DisabledRules.compose(service, found);
    }

    private static void port(Scalar port, List<Scalar> ports, boolean withoutIPv4, Findings found) {
        String value = port.value();
        Parts parts = Parts.of(value);
        if (parts.unbracketed) {
            found.warning(
                    "compose-port-unbracketed",
                    Findings.ANY,
                    port.spot(),
                    "An IPv6 address before ports needs brackets: without them early versions of Compose refuse it, and others may read a port as its last part.",
                    "- \"[" + parts.host + "]:" + parts.rest + "\"");
        } else if (isOneFamily(parts.host)) {
            boolean twin = ports.stream()
                    .map(it -> Parts.of(it.value()))
                    .anyMatch(other -> other.rest.equals(parts.rest) && isOther(parts.host, other.host));
            if (!twin) {
                String other = other(parts.host);
                String mend = other.isEmpty()
                        ? ""
                        : "- \"" + (other.contains(":") ? "[" + other + "]" : other) + ":" + parts.rest + "\"";
                oneFamily(port.text(), parts.host, withoutIPv4, mend, found);
            }
        }
    }

    private static void oneFamily(Text place, String host, boolean withoutIPv4, String mend, Findings found) {
        boolean ipv6 = Addresses.isIPv6(host);
        if (!ipv6 || !withoutIPv4) {
            found.warning(
                    "compose-port-one-family",
                    ipv6 ? WITH_IPV4 : WITH_IPV6,
                    place.start(),
                    "This publishes the port on an address of one family alone.",
                    mend);
        }
    }

    private static boolean isOneFamily(String host) {
        return Addresses.isIPv4(host) || (Addresses.isIPv6(host) && !host.equals("::"));
    }

    private static boolean isOther(String host, String other) {
        return Addresses.isIPv4(host) ? Addresses.isIPv6(other) : Addresses.isIPv4(other);
    }

    private static String other(String host) {
        return switch (host) {
            case "127.0.0.1" -> "::1";
            case "0.0.0.0" -> "::";
            case "::1" -> "127.0.0.1";
            default -> "";
        };
    }

    private static void extraHosts(Mapping service, Findings found) {
        service.at("extra_hosts").ifPresent(node -> {
            List<Text> lines = new ArrayList<>();
            if (node instanceof Sequence) {
                service.scalars("extra_hosts").forEach(it -> lines.add(it.text()));
            } else if (node instanceof Mapping mapping) {
                mapping.entries().stream()
                        .map(Mapping.Entry::value)
                        .filter(Scalar.class::isInstance)
                        .forEach(it -> lines.add(((Scalar) it).text()));
            }
            for (Text line : lines) {
                String address = line.content().replaceAll("^[^:=]*[:=]", "");
                if (Addresses.isIPv4(address) && !address.startsWith("127.")) {
                    found.warning(
                            "host-alias-ipv4",
                            WITH_IPV6,
                            line.at(line.content().length() - address.length()),
                            "The name gets the IPv4 address " + address + " alone.",
                            "");
                }
            }
        });
    }

    private static void networks(Mapping root, Findings found) {
        Optional<Mapping> networks = root.mapping("networks");
        boolean usesDefault = root.mapping("services").stream()
                .flatMap(it -> it.entries().stream())
                .filter(it -> it.value() instanceof Mapping)
                .map(it -> (Mapping) it.value())
                .anyMatch(
                        service -> !service.has("networks") && !service.has("network_mode") && !service.has("extends"));
        if (usesDefault && networks.filter(it -> it.has("default")).isEmpty()) {
            found.note(
                    "compose-network-ipv6",
                    WITH_IPV6,
                    root.entry("services").orElseThrow().key().spot(),
                    "The default network has no IPv6, unless the engine is set to give it.",
                    "networks: {default: {enable_ipv6: true}}");
        }
        networks.ifPresent(all -> all.entries().forEach(entry -> network(entry, found)));
    }

    private static void network(Mapping.Entry entry, Findings found) {
        Optional<Mapping> network =
                Optional.of(entry.value()).filter(Mapping.class::isInstance).map(Mapping.class::cast);
        boolean ofOthers = network.filter(it ->
                        (it.at("external").isPresent() && !it.string("external").equals("false"))
                                || it.string("driver").matches("host|none"))
                .isPresent();
        Optional<Scalar> flag = network.flatMap(it -> it.scalar("enable_ipv6"));
        if (ofOthers) {
            return;
        }
        if (flag.isEmpty() || !flag.get().isTrue()) {
            Spot place = flag.map(Scalar::spot).orElse(entry.key().spot());
            found.warning(
                    "compose-network-ipv6",
                    WITH_IPV6,
                    place,
                    "The network \"" + entry.name() + "\" has no IPv6"
                            + (flag.isEmpty() ? ", unless the engine is set to give it." : "."),
                    "enable_ipv6: true");
        } else if (!network.get().string("enable_ipv4").equals("false") // which needs a newer one as it is
                && network.get().mappings("ipam", "config").stream()
                        .noneMatch(it -> it.string("subnet").contains(":"))) {
            found.note(
                    "compose-network-ipv6",
                    WITH_IPV6,
                    flag.get().spot(),
                    "Without a subnet for IPv6 this fails on Docker before 27, which has none to give.",
                    "");
        }
    }

    /** An entry of "ports" in its short form. */
    private static final class Parts {

        /** A variable stands for what it is when nobody sets it. */
        private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):?-([^}]*)}");

        final String host;
        final String rest;
        final boolean unbracketed;

        private Parts(String host, String rest, boolean unbracketed) {
            this.host = host;
            this.rest = rest;
            this.unbracketed = unbracketed;
        }

        static Parts of(String written) {
            String value = VARIABLE.matcher(written).replaceAll("$2");
            if (value.startsWith("[")) {
                int end = value.indexOf(']');
                return end < 0 || end + 2 > value.length()
                        ? new Parts("", value, false)
                        : new Parts(value.substring(1, end), value.substring(end + 2), false);
            }
            String[] parts = value.split(":", -1);
            if (parts.length <= HOST_PORT_AND_PORT) {
                return new Parts("", value, false);
            }
            int ports = parts.length == HOST_PORT_AND_PORT + 1 ? HOST_PORT_AND_PORT : portsAtEnd(value);
            int at = value.length();
            for (int i = 0; i < ports; i++) {
                at = value.lastIndexOf(':', at - 1);
            }
            String host = value.substring(0, at);
            return new Parts(host, value.substring(at + 1), Addresses.isIPv6(host));
        }

        private static int portsAtEnd(String value) {
            String host = value.replaceAll(":[^:]*:[^:]*$", "");
            return Addresses.isIPv6(host) || host.equals(":") || host.equals("::") ? HOST_PORT_AND_PORT : 1;
        }
    }
}
