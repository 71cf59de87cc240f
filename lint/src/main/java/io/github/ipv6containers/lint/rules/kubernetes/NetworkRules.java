package io.github.ipv6containers.lint.rules.kubernetes;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.model.Manifest;
import io.github.ipv6containers.lint.model.Workspace;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Addresses;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Node;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** NetworkPolicies, aliases of hosts, and addresses that are written instead of found. */
final class NetworkRules {

    private static final String POLICY = "network-policy-ipv4-only";
    private static final String TWIN = "- ipBlock: {cidr: \"::/0\"}";

    private NetworkRules() {}

    static void policy(Mapping spec, Findings found) {
        direction(spec.items("ingress"), "from", found);
        direction(spec.items("egress"), "to", found);
    }

    /** A policy allows what any of its rules allows: what one lacks, another may have. */
    private static void direction(List<Node> nodes, String key, Findings found) {
        List<PolicyRule> rules = nodes.stream()
                .filter(Mapping.class::isInstance)
                .map(node -> PolicyRule.of((Mapping) node, key))
                .toList();
        for (PolicyRule rule : rules) {
            List<PolicyRule> others =
                    rules.stream().filter(other -> other.covers(rule)).toList();
            if (others.stream().noneMatch(PolicyRule::isForAnybody)) {
                rule.all(Addresses::isIPv4).ifPresent(ipv4 -> block(ipv4, others, found));
            }
        }
    }

    private static void block(Mapping ipv4, List<PolicyRule> others, Findings found) {
        Scalar cidr = ipv4.scalar("cidr").orElseThrow();
        Optional<Mapping> ipv6 = others.stream()
                .flatMap(other -> other.all(Addresses::isIPv6).stream())
                .findFirst();
        if (ipv6.isPresent()) {
            except(ipv4, ipv6.get(), "IPv6", found);
            except(ipv6.get(), ipv4, "IPv4", found);
        } else if (others.stream().anyMatch(PolicyRule::hasIPv6)) {
            String sentence = "The policy lets in all of IPv4, and of IPv6 only a part.";
            found.warning(POLICY, WITH_IPV6, cidr.spot(), sentence, TWIN);
        } else {
            String sentence = "The policy allows all of IPv4 and nothing of IPv6.";
            found.error(POLICY, WITH_IPV6, cidr.spot(), sentence, TWIN);
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
