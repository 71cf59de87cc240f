package io.github.ipv6containers.lint.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelRuntimeFactory;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** What is exported for other tools finds the same, as their language says it, in the files of the rules' pages. */
class CelTests {

    private static final String KUBE_LINTER = "subject";

    static Stream<CelRule> rules() {
        return CelRule.all().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsTheFaultOfTheRulesPage(CelRule rule) throws Exception {
        assertThat(evaluated(rule.about("object"), "object", object(rule.rule().bad())))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void findsNothingInTheMendedFile(CelRule rule) throws Exception {
        assertThat(evaluated(rule.about("object"), "object", object(rule.rule().good())))
                .isEqualTo(false);
    }

    /** kube-linter makes JSON of an object, and takes a text for a finding. */
    @Test
    void isATextOrNothingForKubeLinter() throws Exception {
        Mapping config = (Mapping) YamlReader.documents(new SourceFile("config", KubeLinterConfig.text()))
                .get(0);
        List<Mapping> checks = config.mappings("customChecks");

        assertThat(checks).hasSameSizeAs(CelRule.all());
        for (int i = 0; i < checks.size(); i++) {
            var rule = CelRule.all().get(i).rule();
            String expression = checks.get(i).string("params", "check");
            assertThat(evaluated(expression, KUBE_LINTER, object(rule.bad())))
                    .isEqualTo(rule.title() + ". See " + rule.link());
            assertThat(evaluated(expression, KUBE_LINTER, object(rule.good()))).isEqualTo("");
        }
    }

    /** Its checks of workloads are asked about pods, jobs and cron jobs too. */
    @Test
    void breaksAtNoKindOfWorkload() throws Exception {
        for (CelRule rule : CelRule.all()) {
            if (rule.kind() == CelRule.Kind.WORKLOAD) {
                for (String text : List.of(
                        "{spec: {containers: [{name: a}]}}",
                        "{spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a}]}}}}}}")) {
                    assertThat(evaluated(rule.about(KUBE_LINTER), KUBE_LINTER, object(text)))
                            .isEqualTo(false);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "java-prefer-ipv4 | true  | spec: {jobTemplate: {spec: {template: {spec: {containers: [{args: [-Djava.net.preferIPv4Stack=true]}]}}}}}",
                "java-prefer-ipv4 | true  | spec: {template: {spec: {containers: [{name: a}], initContainers: [{args: [-Djava.net.preferIPv4Stack=true]}]}}}",
                "probe-host       | true  | spec: {template: {spec: {containers: [{startupProbe: {tcpSocket: {host: '127.0.0.1'}}}]}}}",
                "probe-host       | false | spec: {template: {spec: {containers: [{startupProbe: {tcpSocket: {port: 80}}}]}}}",
                "alb-target-type  | true  | {metadata: {annotations: {alb.ingress.kubernetes.io/scheme: internal}}, spec: {ingressClassName: mine}}",
                "alb-target-type  | true  | {metadata: {annotations: {kubernetes.io/ingress.class: alb}}, spec: {}}",
                "alb-target-type  | false | {metadata: {annotations: {a: b}}, spec: {ingressClassName: nginx}}",
                "network-policy-ipv4-only | false | spec: {egress: [{}, {to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}",
                "network-policy-ipv4-only | false | spec: {egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 1}]}, {to: [{ipBlock: {cidr: '::/0'}}], ports: [{port: 2}, {port: 1}]}]}",
                "network-policy-ipv4-only | true  | spec: {ingress: [{from: [{ipBlock: {cidr: 0.0.0.0/0}}], ports: [{port: 1}]}, {from: [{ipBlock: {cidr: '::/0'}}], ports: [{port: 2}]}]}",
                "network-policy-ipv4-only | true  | spec: {ingress: [{}], egress: [{to: [{ipBlock: {cidr: 0.0.0.0/0}}]}]}",
            })
    void knowsOtherWordsForTheSame(String id, boolean found, String text) throws Exception {
        CelRule rule = CelRule.all().stream()
                .filter(it -> it.rule().id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(evaluated(rule.about(KUBE_LINTER), KUBE_LINTER, object(text)))
                .isEqualTo(found);
    }

    @Test
    void admitsWhatNoRuleFinds() throws Exception {
        List<Mapping> documents = YamlReader.documents(new SourceFile("policy", AdmissionPolicy.text())).stream()
                .map(Mapping.class::cast)
                .toList();
        List<Mapping> validations = documents.stream()
                .flatMap(it -> it.mappings("spec", "validations").stream())
                .toList();

        assertThat(documents).hasSize(2 * CelRule.Kind.values().length);
        assertThat(validations)
                .hasSameSizeAs(
                        CelRule.all().stream().filter(rule -> !rule.filledIn()).toList());
        for (Mapping validation : validations) {
            CelRule rule = CelRule.all().stream()
                    .filter(it ->
                            validation.string("message").endsWith(it.rule().link()))
                    .findFirst()
                    .orElseThrow();
            assertThat(evaluated(
                            validation.string("expression"),
                            "object",
                            object(rule.rule().bad())))
                    .isEqualTo(false);
            assertThat(evaluated(
                            validation.string("expression"),
                            "object",
                            object(rule.rule().good())))
                    .isEqualTo(true);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(String text) {
        return (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static Object evaluated(String expression, String variable, Map<String, Object> object) throws Exception {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .addVar(variable, MapType.create(SimpleType.STRING, SimpleType.DYN))
                .build();
        return CelRuntimeFactory.standardCelRuntimeBuilder()
                .build()
                .createProgram(compiler.compile(expression).getAst())
                .eval(Map.of(variable, object));
    }
}
