package io.github.ipv6containers.lint.rules.kubernetes;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.model.Manifest;
import io.github.ipv6containers.lint.model.Workspace;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Addresses;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** NetworkPolicies, aliases of hosts, and addresses that are written instead of found. */
final class NetworkRules {

    private static final String IPV4_ALL = "0.0.0.0/0";
    private static final String IPV6_ALL = "::/0";

    private NetworkRules() {}

    static void policy(Mapping spec, Findings found) {
        Stream.concat(
                        spec.mappings("ingress").stream().map(rule -> rule.mappings("from")),
                        spec.mappings("egress").stream().map(rule -> rule.mappings("to")))
                .forEach(peers -> peers(peers, found));
    }

    private static void peers(List<Mapping> peers, Findings found) {
        Optional<Mapping> ipv4 = block(peers, IPV4_ALL);
        Optional<Mapping> ipv6 = block(peers, IPV6_ALL);
        if (ipv4.isPresent() && ipv6.isEmpty()) {
            boolean some = peers.stream()
                    .anyMatch(peer -> peer.string("ipBlock", "cidr").contains(":"));
            Scalar cidr = ipv4.get().scalar("cidr").orElseThrow();
            if (some) {
                found.warning(
                        "network-policy-ipv4-only",
                        WITH_IPV6,
                        cidr.spot(),
                        "The policy lets in all of IPv4, and of IPv6 only a part.",
                        "- ipBlock: {cidr: \"::/0\"}");
            } else {
                found.error(
                        "network-policy-ipv4-only",
                        WITH_IPV6,
                        cidr.spot(),
                        "The policy allows all of IPv4 and nothing of IPv6.",
                        "- ipBlock: {cidr: \"::/0\"}");
            }
        } else if (ipv4.isPresent() && ipv6.isPresent()) {
            except(ipv4.get(), ipv6.get(), "IPv6", found);
            except(ipv6.get(), ipv4.get(), "IPv4", found);
        }
    }

    private static void except(Mapping one, Mapping other, String family, Findings found) {
        one.entry("except")
                .filter(except ->
                        !one.items("except").isEmpty() && other.items("except").isEmpty())
                .ifPresent(except -> found.warning(
                        "network-policy-except",
                        WITH_IPV6,
                        except.key().spot(),
                        "What is excepted here has no twin for " + family + ", which is allowed whole.",
                        ""));
    }

    private static Optional<Mapping> block(List<Mapping> peers, String cidr) {
        return peers.stream()
                .flatMap(peer -> peer.mapping("ipBlock").stream())
                .filter(block -> block.string("cidr").equals(cidr))
                .findFirst();
    }

    static void hostAliases(Mapping pod, Findings found) {
        List<Mapping> aliases = pod.mappings("hostAliases");
        for (Mapping alias : aliases) {
            alias.scalar("ip")
                    .filter(it -> Addresses.isIPv4(it.value()) && !it.value().startsWith("127."))
                    .filter(it -> !hasTwin(alias, aliases))
                    .ifPresent(address -> found.warning(
                            "host-alias-ipv4",
                            WITH_IPV6,
                            address.spot(),
                            "The names of this alias get the IPv4 address " + address.value() + " alone.",
                            ""));
        }
    }

    private static boolean hasTwin(Mapping alias, List<Mapping> aliases) {
        List<String> names =
                alias.scalars("hostnames").stream().map(Scalar::value).toList();
        return aliases.stream()
                .filter(other -> Addresses.isIPv6(other.string("ip")))
                .anyMatch(other -> other.scalars("hostnames").stream()
                        .map(Scalar::value)
                        .toList()
                        .containsAll(names));
    }

    static void endpoints(Manifest manifest, Workspace workspace, Findings found) {
        Mapping root = manifest.root();
        if (manifest.kind().equals("EndpointSlice")) {
            String service = root.string("metadata", "labels", "kubernetes.io/service-name");
            boolean twin = workspace
                    .all("EndpointSlice")
                    .anyMatch(other -> other.root().string("addressType").equals("IPv6")
                            && other.root()
                                    .string("metadata", "labels", "kubernetes.io/service-name")
                                    .equals(service));
            root.scalar("addressType")
                    .filter(type -> type.value().equals("IPv4") && !twin)
                    .ifPresent(type -> endpoint(type, found));
            return;
        }
        List<Scalar> addresses = root.mappings("subsets").stream()
                .flatMap(subset -> subset.mappings("addresses").stream())
                .flatMap(address -> address.scalar("ip").stream())
                .toList();
        if (addresses.stream().noneMatch(it -> Addresses.isIPv6(it.value()))) {
            addresses.stream()
                    .filter(it -> Addresses.isIPv4(it.value()))
                    .findFirst()
                    .ifPresent(it -> endpoint(it, found));
        }
    }

    private static void endpoint(Scalar place, Findings found) {
        found.warning(
                "endpoints-ipv4",
                WITH_IPV6,
                place.spot(),
                "The Service leads to IPv4 addresses alone: pods without IPv4 reach nothing, and an IPv6 address of it has no end.",
                "");
    }
}
