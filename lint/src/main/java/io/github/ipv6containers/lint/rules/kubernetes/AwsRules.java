package io.github.ipv6containers.lint.rules.kubernetes;

import static io.github.ipv6containers.lint.rules.Findings.DUAL_STACK;
import static io.github.ipv6containers.lint.rules.Findings.IPV6_ONLY;
import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.model.Manifest;
import io.github.ipv6containers.lint.model.Workspace;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What aws-load-balancer-controller makes of an Ingress or a Service. */
final class AwsRules {

    static final String ALB = "alb.ingress.kubernetes.io/";
    private static final String NLB = "service.beta.kubernetes.io/aws-load-balancer-";
    private static final String TYPE = "ip-address-type";
    private static final String DUALSTACK = "dualstack";
    private static final Set<String> ALB_TYPES = Set.of("ipv4", DUALSTACK, "dualstack-without-public-ipv4");
    private static final Set<String> NLB_TYPES = Set.of("ipv4", DUALSTACK);

    private static final String INBOUND = "The security group lets in ranges of IPv4 alone.";
    private static final String OWN_GROUPS =
            "Security groups of your own need a rule for ::/0 beside that for 0.0.0.0/0; the controller adds none to them.";

    private AwsRules() {}

    static void ingress(Manifest ingress, Workspace workspace, Findings found) {
        String className = ingress.root().string("spec", "ingressClassName");
        boolean isAlb = className.equals("alb")
                || workspace
                        .find("IngressClass", className, "")
                        .filter(it -> it.root().string("spec", "controller").equals("ingress.k8s.aws/alb"))
                        .isPresent()
                || ingress.annotation("kubernetes.io/ingress.class").stream()
                        .anyMatch(it -> it.value().equals("alb"))
                || ingress.hasAnnotationOf(ALB);
        if (isAlb) {
            annotations(
                    ingress.root().mapping("metadata", "annotations").orElseGet(ingress::root),
                    ingress.root().spot(),
                    parameters(className, workspace),
                    found);
        }
    }

    /** Returns the IngressClassParams of a class, which win over annotations. */
    private static Optional<Mapping> parameters(String className, Workspace workspace) {
        return workspace
                .find("IngressClass", className.isEmpty() ? "alb" : className, "")
                .map(it -> it.root().string("spec", "parameters", "name"))
                .flatMap(name -> workspace.find("IngressClassParams", name, ""))
                .flatMap(it -> it.root().mapping("spec"));
    }

    /** Judges annotations of an Ingress, also where a chart's values have them. */
    static void annotations(Mapping annotations, Spot place, Optional<Mapping> parameters, Findings found) {
        Optional<Scalar> type = annotations.scalar(ALB + TYPE);
        Optional<Scalar> chosen =
                parameters.flatMap(it -> it.scalar("ipAddressType")).or(() -> type);
        if (chosen.isEmpty()) {
            found.error(
                    "alb-ip-address-type",
                    WITH_IPV6,
                    place,
                    "The load balancer gets IPv4 addresses alone: that is the default of ip-address-type.",
                    ALB + TYPE + ": " + DUALSTACK);
        } else if (chosen.get().value().equals("ipv4")) {
            found.error(
                    "alb-ip-address-type",
                    WITH_IPV6,
                    chosen.get().spot(),
                    "The load balancer gets IPv4 addresses alone.",
                    ALB + TYPE + ": " + DUALSTACK);
        } else if (!ALB_TYPES.contains(chosen.get().value())) {
            unknown(chosen.get(), "ipv4, dualstack and dualstack-without-public-ipv4", found);
        } else {
            notes(annotations, chosen.get(), found);
        }
        targetType(annotations, place, parameters, found);
        securityGroups(annotations, found);
        parameters.ifPresent(it -> inbound(it.scalars("inboundCIDRs"), found));
    }

    private static void inbound(List<Scalar> ranges, Findings found) {
        if (!ranges.isEmpty() && ranges.stream().noneMatch(it -> it.value().contains(":"))) {
            found.error(
                    "aws-security-groups",
                    WITH_IPV6,
                    ranges.get(0).spot(),
                    INBOUND,
                    ranges.stream().anyMatch(it -> it.value().equals("0.0.0.0/0")) ? "- ::/0" : "");
        }
    }

    private static void targetType(Mapping annotations, Spot place, Optional<Mapping> parameters, Findings found) {
        Optional<Scalar> target =
                parameters.flatMap(it -> it.scalar("targetType")).or(() -> annotations.scalar(ALB + "target-type"));
        if (target.isPresent() && target.get().value().equals("ip")) {
            return;
        }
        Spot spot = target.map(Scalar::spot).orElse(place);
        String mend = ALB + "target-type: ip";
        found.error(
                "alb-target-type",
                IPV6_ONLY,
                spot,
                "The load balancer sends to instances, which it does over IPv4; over IPv6 it reaches targets of type ip alone.",
                mend);
        found.warning(
                "alb-target-type",
                DUAL_STACK,
                spot,
                "The load balancer sends to instances, which it does over IPv4; over IPv6 it reaches targets of type ip alone.",
                mend);
    }

    private static void unknown(Scalar type, String known, Findings found) {
        found.error(
                "aws-ip-address-type-unknown",
                Findings.ANY,
                type.spot(),
                "The controller knows no ip-address-type \"" + type.value() + "\"; it knows " + known + ".",
                "");
    }

    private static void notes(Mapping annotations, Scalar type, Findings found) {
        if (!type.value().equals(DUALSTACK)) {
            found.note(
                    "external-dns-aaaa",
                    WITH_IPV6,
                    type.spot(),
                    "external-dns writes AAAA records of an Ingress where ip-address-type is exactly dualstack; look whether yours does here.",
                    "");
        }
        annotations
                .scalar(ALB + "security-groups")
                .ifPresent(groups -> found.note("aws-security-groups", WITH_IPV6, groups.spot(), OWN_GROUPS, ""));
    }

    private static void securityGroups(Mapping annotations, Findings found) {
        annotations
                .scalar(ALB + "inbound-cidrs")
                .filter(cidrs -> !cidrs.value().contains(":"))
                .ifPresent(cidrs -> found.error(
                        "aws-security-groups",
                        WITH_IPV6,
                        cidrs.spot(),
                        INBOUND,
                        cidrs.value().contains("0.0.0.0/0") ? ALB + "inbound-cidrs: " + cidrs.value() + ", ::/0" : ""));
    }

    /** A Service becomes an NLB where its class or its annotation asks this controller for one. */
    static void service(Manifest service, Findings found) {
        Mapping root = service.root();
        boolean isNlb = root.string("spec", "loadBalancerClass").equals("service.k8s.aws/nlb")
                || service.annotation(NLB + "type").stream()
                        .anyMatch(it -> it.value().matches("external|nlb-ip"));
        if (!root.string("spec", "type").equals("LoadBalancer")) {
            return;
        }
        service.annotation("service.beta.kubernetes.io/load-balancer-source-ranges")
                .filter(ranges -> !ranges.value().contains(":"))
                .ifPresent(ranges -> ServiceRules.ipv4Ranges(
                        ranges.spot(),
                        ranges.value().contains("0.0.0.0/0")
                                ? "service.beta.kubernetes.io/load-balancer-source-ranges: " + ranges.value() + ",::/0"
                                : "",
                        found));
        if (!isNlb) {
            return;
        }
        service.annotation(NLB + "security-groups")
                .ifPresent(groups -> found.note("aws-security-groups", WITH_IPV6, groups.spot(), OWN_GROUPS, ""));
        Optional<Scalar> type = service.annotation(NLB + TYPE);
        if (type.isEmpty() || type.get().value().equals("ipv4")) {
            found.error(
                    "nlb-ip-address-type",
                    WITH_IPV6,
                    type.map(Scalar::spot).orElse(root.spot()),
                    "The load balancer gets IPv4 addresses alone" + (type.isEmpty() ? ": that is the default." : "."),
                    NLB + TYPE + ": " + DUALSTACK);
        } else if (!NLB_TYPES.contains(type.get().value())) {
            unknown(type.get(), "ipv4 and dualstack for a Service", found);
        }
    }
}
