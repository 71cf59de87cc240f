package io.github.ipv6containers.lint.rules.kubernetes;

import static io.github.ipv6containers.lint.rules.Findings.DUAL_STACK;
import static io.github.ipv6containers.lint.rules.Findings.IPV4_ONLY;
import static io.github.ipv6containers.lint.rules.Findings.IPV6_ONLY;
import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.Cluster;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Addresses;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the specification of a Service says of families and addresses. */
final class ServiceRules {

    private static final String MEND = "ipFamilyPolicy: PreferDualStack";
    private static final String IN_PLACE = MEND + "  # in the place of ipFamilies";
    private static final Set<String> POLICIES = Set.of("SingleStack", "PreferDualStack", "RequireDualStack");

    private ServiceRules() {}

    static void check(Spot service, Mapping spec, Findings found) {
        if (spec.string("type").equals("ExternalName")) {
            externalName(spec, found);
            return;
        }
        check(service, spec, IN_PLACE, found);
    }

    /** Judges the same where something else than leaving the families out is the mend. */
    static void check(Spot service, Mapping spec, String mend, Findings found) {
        families(spec, mend, found);
        wrongForm(spec, found);
        addresses(spec, found);
        // A headless Service without a selector may have both families on any cluster.
        boolean free = spec.string("clusterIP").equals("None") && !spec.has("selector");
        spec.scalar("ipFamilyPolicy")
                .filter(policy -> !free && policy.value().equals("RequireDualStack"))
                .ifPresent(policy -> found.error(
                        "service-requires-dual-stack",
                        Set.of(Cluster.IPV6_ONLY, Cluster.IPV4_ONLY),
                        policy.spot(),
                        "The Service requires both families; a cluster that has only one rejects it.",
                        MEND));
        if (!free
                && spec.at("ipFamilyPolicy").isEmpty()
                && spec.items("ipFamilies").isEmpty()
                && !Addresses.isIPv4(spec.string("clusterIP"))) {
            found.note(
                    "service-no-policy",
                    DUAL_STACK,
                    service,
                    "The Service says nothing of families, so that it gets the cluster's first one alone.",
                    MEND);
        }
    }

    private static void externalName(Mapping spec, Findings found) {
        spec.scalar("externalName")
                .filter(name -> Addresses.isIPv4(name.value()) || Addresses.isIPv6(name.value()))
                .ifPresent(name -> found.error(
                        "external-name-address",
                        Findings.ANY,
                        name.spot(),
                        "An externalName is a DNS name; \"" + name.value()
                                + "\" is an address and resolves to nothing.",
                        ""));
    }

    /** What an API server of any cluster refuses. */
    private static void wrongForm(Mapping spec, Findings found) {
        spec.scalar("ipFamilyPolicy")
                .filter(policy ->
                        !POLICIES.contains(policy.value()) && !policy.value().contains("{{"))
                .ifPresent(policy -> found.error(
                        "service-family-unknown",
                        Findings.ANY,
                        policy.spot(),
                        "There is no ipFamilyPolicy \"" + policy.value()
                                + "\"; the cluster knows SingleStack, PreferDualStack and RequireDualStack, spelled so.",
                        MEND));
        spec.scalar("ipFamilies")
                .ifPresent(family -> found.error(
                        "service-family-unknown",
                        Findings.ANY,
                        family.spot(),
                        "ipFamilies is a list; the cluster refuses a word in its place.",
                        "ipFamilies: [" + family.value() + "]"));
    }

    static void ipv4Ranges(Spot spot, String mend, Findings found) {
        found.warning(
                "service-source-ranges",
                WITH_IPV6,
                spot,
                "The load balancer lets in ranges of IPv4 alone; IPv6 clients are dropped.",
                mend);
    }

    private static void families(Mapping spec, String mend, Findings found) {
        List<Scalar> families = spec.scalars("ipFamilies");
        if (spec.string("clusterIP").equals("None") && !spec.has("selector") && families.size() > 1) {
            return;
        }
        // With such a policy the cluster adds its other family to the one that is named.
        boolean alone =
                families.size() == 1 && !spec.string("ipFamilyPolicy").matches("PreferDualStack|RequireDualStack");
        families.forEach(family -> {
            switch (family.value()) {
                case "IPv4" -> ipv4(family, alone, mend, found);
                case "IPv6" -> ipv6(family, alone, mend, found);
                default ->
                    found.error(
                            "service-family-unknown",
                            Findings.ANY,
                            family.spot(),
                            "There is no family \"" + family.value()
                                    + "\"; the cluster knows IPv4 and IPv6, spelled so.",
                            family.value().equalsIgnoreCase("IPv6") ? "ipFamilies: [IPv6]" : MEND);
            }
        });
    }

    private static void ipv4(Scalar family, boolean alone, String mend, Findings found) {
        found.error(
                "service-ipv4-only",
                alone ? WITH_IPV6 : IPV6_ONLY,
                family.spot(),
                alone
                        ? "The Service has an IPv4 address alone; an IPv6-only cluster rejects it, and on a dual-stack one IPv6 clients have nothing to dial."
                        : "An IPv6-only cluster rejects a Service that names IPv4, also beside IPv6.",
                mend);
    }

    private static void ipv6(Scalar family, boolean alone, String mend, Findings found) {
        found.error(
                "service-ipv6-only",
                IPV4_ONLY,
                family.spot(),
                "An IPv4-only cluster rejects a Service that names IPv6.",
                mend);
        if (alone) {
            found.note(
                    "service-ipv6-only",
                    DUAL_STACK,
                    family.spot(),
                    "The Service has an IPv6 address alone; on a dual-stack cluster IPv4 clients have nothing to dial.",
                    MEND);
        }
    }

    private static void addresses(Mapping spec, Findings found) {
        boolean both = spec.scalars("clusterIPs").stream().anyMatch(it -> Addresses.isIPv6(it.value()));
        Stream.concat(
                        spec.scalar("clusterIP").stream(),
                        spec.scalars("clusterIPs").stream().limit(both ? 0 : 1))
                .filter(it -> Addresses.isIPv4(it.value()))
                .findFirst()
                .ifPresent(address -> found.error(
                        "service-ipv4-address",
                        both ? IPV6_ONLY : WITH_IPV6,
                        address.spot(),
                        "The Service asks for the IPv4 address " + address.value()
                                + ", which an IPv6-only cluster rejects and which makes it IPv4 only elsewhere.",
                        ""));
        spec.scalar("loadBalancerIP")
                .filter(it -> Addresses.isIPv4(it.value()))
                .ifPresent(address -> found.warning(
                        "service-ipv4-address",
                        WITH_IPV6,
                        address.spot(),
                        "The load balancer is asked for the IPv4 address " + address.value() + " alone.",
                        ""));
        List<Scalar> external = spec.scalars("externalIPs");
        if (external.stream().noneMatch(it -> Addresses.isIPv6(it.value()))) {
            external.stream()
                    .filter(it -> Addresses.isIPv4(it.value()))
                    .findFirst()
                    .ifPresent(address -> found.warning(
                            "service-ipv4-address",
                            WITH_IPV6,
                            address.spot(),
                            "The external addresses of the Service are IPv4 alone.",
                            ""));
        }
        ranges(spec, found);
    }

    static void ranges(Mapping spec, Findings found) {
        List<Scalar> ranges = spec.scalars("loadBalancerSourceRanges");
        if (!ranges.isEmpty() && ranges.stream().noneMatch(it -> it.value().contains(":"))) {
            ipv4Ranges(
                    ranges.get(0).spot(),
                    ranges.stream().anyMatch(it -> it.value().equals("0.0.0.0/0")) ? "- ::/0" : "",
                    found);
        }
    }
}
