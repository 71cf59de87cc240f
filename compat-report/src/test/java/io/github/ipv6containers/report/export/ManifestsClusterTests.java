package io.github.ipv6containers.report.export;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.export.AdmissionPolicy;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import io.github.ipv6containers.report.manifests.LintedSystem;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every manifest of the catalogue, and the policies, are given to real API servers. */
@Tag("cluster")
class ManifestsClusterTests {

    private static Map<String, ApiServer> servers = Map.of();

    @BeforeAll
    static void startAll() throws Exception {
        servers = ApiServer.start(List.of("ipv6", "dual", "ipv4"));
    }

    /** On each kind of cluster, the modes whose Services it can have, and the families that these are given. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ipv6 | IPV6_ONLY  | [IPv6]
            ipv6 | DUAL_STACK | [IPv6]
            dual | IPV4_ONLY  | [IPv4]
            dual | IPV6_ONLY  | [IPv6]
            dual | DUAL_STACK | [IPv6, IPv4]
            ipv4 | IPV4_ONLY  | [IPv4]
            ipv4 | DUAL_STACK | [IPv4]
            """)
    void isAccepted(String cluster, StackMode mode, String families) throws Exception {
        Map<String, String> manifests = manifests(mode);
        assertThat(manifests).hasSizeGreaterThan(40);
        Kubectl server = server(cluster);

        String namespace = server.apply(String.join("---\n", manifests.values()));

        assertThat(families(server, namespace))
                .hasSameSizeAs(manifests)
                .allSatisfy((name, given) -> assertThat(given).as(name).isEqualTo(families));
    }

    /** A cluster of the other family refuses, so that nobody believes to have what was asked for. */
    @ParameterizedTest
    @CsvSource({"ipv6, IPV4_ONLY, IPv4", "ipv4, IPV6_ONLY, IPv6"})
    void isRefusedWhereTheClusterLacksTheFamily(String cluster, StackMode mode, String family) throws Exception {
        Kubectl.Said said = server(cluster).call(redis(mode, Workload.DEPLOYMENT), "apply", "-f", "-");

        assertThat(said.status()).isEqualTo(1);
        assertThat(said.err())
                .isEqualTo("The Service \"redis\" is invalid: spec.ipFamilies[0]: Invalid value: \"" + family
                        + "\": not configured on this cluster\n");
    }

    @ParameterizedTest
    @EnumSource
    void isValidAsEachKind(Workload workload) throws Exception {
        server("dual").apply(redis(StackMode.DUAL_STACK, workload));
    }

    /** The rows of the report that have no image say what an API server answered; here it is asked. */
    @ParameterizedTest
    @CsvSource({"ipv6, IPV6_ONLY", "dual, DUAL_STACK", "ipv4, IPV4_ONLY"})
    void answersOfManifestsAloneAreThoseOfTheReport(String cluster, StackMode mode) throws Exception {
        Kubectl server = server(cluster);
        for (LintedSystem system : LintedSystem.values()) {
            for (LintedSystem.State state : LintedSystem.State.values()) {
                assertThat(answer(server, system.applied(state)))
                        .as("%s %s", system, state)
                        .isEqualTo(system.answer(state, mode));
            }
        }
    }

    private static String answer(Kubectl server, String documents) throws Exception {
        String namespace = server.namespace();
        Kubectl.Said said = server.call(documents, "apply", "--namespace", namespace, "-f", "-");
        if (said.status() != 0) {
            return "refuses it: " + said.err().strip().replaceAll("(?s)^.* is invalid: ", "");
        }
        String families = families(server, namespace).values().iterator().next();
        return "takes it, Service " + families.replaceAll("[\\[\\]]", "").replace(", ", " and ");
    }

    /** Else the tests above could not fail. */
    @Test
    void isRefusedWithAWordThatKubernetesDoesNotKnow() throws Exception {
        String manifest = redis(StackMode.DUAL_STACK, Workload.POD).replace("enableServiceLinks", "enableServiceLink");

        assertThat(server("dual").call(manifest, "apply", "-f", "-"))
                .extracting(Kubectl.Said::status, Kubectl.Said::err)
                .containsExactly(
                        1,
                        "Error from server (BadRequest): error when creating \"STDIN\": Pod in version \"v1\" cannot be handled as a Pod:"
                                + " strict decoding error: unknown field \"spec.enableServiceLink\"\n");
    }

    private static Kubectl server(String families) {
        return Objects.requireNonNull(servers.get(families)).kubectl();
    }

    @AfterAll
    static void stopAll() throws Exception {
        for (ApiServer server : servers.values()) {
            server.stop();
        }
    }

    private static String redis(StackMode mode, Workload workload) {
        Recipe redis = Catalogue.builtIn().find("redis");
        return Kubernetes.of(Export.of(redis, redis.variant(), SetUp.RECIPE, mode), workload);
    }

    /** Each variant of the catalogue in both set-ups, by a name of its own. */
    private static Map<String, String> manifests(StackMode mode) {
        Map<String, String> manifests = new HashMap<>();
        for (Recipe recipe : Catalogue.builtIn().recipes()) {
            List<Variant> variants = recipe.images().isEmpty() ? List.of() : recipe.variants();
            variants.forEach(variant -> Stream.of(SetUp.values()).forEach(setUp -> {
                String name = Stream.of(recipe.id(), variant.id(), setUp.id()).collect(joining("-"));
                Export export = Export.of(recipe, variant, setUp, mode).withName(name);
                manifests.put(name, Kubernetes.of(export, Workload.DEPLOYMENT));
            }));
        }
        return manifests;
    }

    private static Map<String, String> families(Kubectl server, String namespace) throws Exception {
        JsonNode services =
                new JsonMapper().readTree(server.get("get", "services", "--namespace", namespace, "-o", "json"));
        Map<String, String> families = new HashMap<>();
        services.path("items")
                .forEach(service -> families.put(
                        service.at("/metadata/name").asText(),
                        service.at("/spec/ipFamilies")
                                .toString()
                                .replace("\"", "")
                                .replace(",", ", ")));
        return families;
    }

    /**
     * The policies that the lint writes: each rule's bad file is warned of, and its mended twin is not. JUnit tests them after
     * all that is above, on the same servers, which know nothing of them until then.
     */
    @Nested
    class AdmissionPolicies {

        private static final Pattern RULE = Pattern.compile("docs/rules/([\\w-]+)\\.md");
        /** Its file is taken by clusters of any families. */
        private static final Rule AHEAD = Rules.find("service-source-ranges").orElseThrow();

        private static final Duration LONGEST = Duration.ofSeconds(30);

        @BeforeAll
        static void apply() throws Exception {
            applyPolicies(server("dual"));
        }

        private static void applyPolicies(Kubectl kubectl) throws Exception {
            kubectl.apply(AdmissionPolicy.text());
            // A policy is in force some moments after it was taken.
            long end = System.nanoTime() + LONGEST.toNanos();
            while (warnings(kubectl, AHEAD.bad()).isEmpty()) {
                assertThat(System.nanoTime()).as("no policy is in force").isLessThan(end);
            }
        }

        static List<Rule> rules() {
            Matcher matcher = RULE.matcher(AdmissionPolicy.text());
            return matcher.results()
                    .map(found -> Rules.find(found.group(1)).orElseThrow())
                    .toList();
        }

        @Test
        void areOfSeveralRules() {
            assertThat(rules()).hasSizeGreaterThan(8).doesNotHaveDuplicates();
        }

        @ParameterizedTest
        @MethodSource("rules")
        void warnOfTheFaultOfTheRulesPage(Rule rule) throws Exception {
            assertThat(warnings(rule.bad())).contains(rule.title() + ". See " + rule.link());
        }

        @ParameterizedTest
        @MethodSource("rules")
        void sayNothingOfTheMendedFile(Rule rule) throws Exception {
            assertThat(server("dual")
                            .call(rule.good(), "apply", "--dry-run=server", "-f", "-")
                            .status())
                    .isZero();
            assertThat(warnings(rule.good())).isEmpty();
        }

        /** What the server fills in, IPv4 and an address of it, is not what somebody wrote. */
        @Test
        void sayNothingOfAServiceThatSaysNothing() throws Exception {
            applyPolicies(server("ipv4"));

            assertThat(warnings(server("ipv4"), """
                            apiVersion: v1
                            kind: Service
                            metadata: {name: plain}
                            spec: {selector: {app: plain}, ports: [{port: 80}]}
                            """)).isEmpty();
        }

        private static List<String> warnings(String documents) throws Exception {
            return warnings(server("dual"), documents);
        }

        private static List<String> warnings(Kubectl kubectl, String documents) throws Exception {
            Kubectl.Said said = kubectl.call(documents, "apply", "--dry-run=server", "-f", "-");
            return Stream.of(said.err().split("\n", -1))
                    .filter(line -> line.startsWith("Warning: Validation failed for ValidatingAdmissionPolicy"))
                    .map(line -> line.replaceAll("^.*?with binding '[^']*': ", ""))
                    .toList();
        }
    }
}
