package io.github.ipv6containers.report.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.Rule;
import io.github.ipv6containers.lint.Rules;
import io.github.ipv6containers.lint.export.AdmissionPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The policies that the lint writes, on a real API server: each rule's bad file is warned of, and its mended twin is not. */
@Tag("cluster")
class AdmissionPolicyClusterTests {

    private static final Pattern RULE = Pattern.compile("docs/rules/([\\w-]+)\\.md");
    /** Its file is taken by clusters of any families. */
    private static final Rule AHEAD = Rules.find("service-source-ranges").orElseThrow();

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static @Nullable ApiServer server;

    @BeforeAll
    static void start() throws Exception {
        server = ApiServer.start("dual");
        applyPolicies(kubectl());
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
        assertThat(kubectl()
                        .call(rule.good(), "apply", "--dry-run=server", "-f", "-")
                        .status())
                .isZero();
        assertThat(warnings(rule.good())).isEmpty();
    }

    /** What the server fills in, IPv4 and an address of it, is not what somebody wrote. */
    @Test
    void sayNothingOfAServiceThatSaysNothing() throws Exception {
        ApiServer ofIPv4 = ApiServer.start("ipv4");
        try {
            applyPolicies(ofIPv4.kubectl());

            assertThat(warnings(ofIPv4.kubectl(), """
                            apiVersion: v1
                            kind: Service
                            metadata: {name: plain}
                            spec: {selector: {app: plain}, ports: [{port: 80}]}
                            """)).isEmpty();
        } finally {
            ofIPv4.stop();
        }
    }

    private static List<String> warnings(String documents) throws Exception {
        return warnings(kubectl(), documents);
    }

    private static List<String> warnings(Kubectl kubectl, String documents) throws Exception {
        Kubectl.Said said = kubectl.call(documents, "apply", "--dry-run=server", "-f", "-");
        return Stream.of(said.err().split("\n", -1))
                .filter(line -> line.startsWith("Warning: Validation failed for ValidatingAdmissionPolicy"))
                .map(line -> line.replaceAll("^.*?with binding '[^']*': ", ""))
                .toList();
    }

    private static Kubectl kubectl() {
        return Objects.requireNonNull(server).kubectl();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }
}
