package io.github.ipv6containers.finding;

import static io.github.ipv6containers.IPFamily.IPV4;
import static io.github.ipv6containers.IPFamily.IPV6;
import static io.github.ipv6containers.finding.FactsByHand.fact;
import static io.github.ipv6containers.finding.FactsByHand.port;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.Fact;
import io.github.ipv6containers.probe.Stage;
import io.github.ipv6containers.probe.Vantage;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ControlRulesTests {

    private static final ServicePort PORT = port(8080, "planted", "http");

    /** How an engine's publishing shows at the host where a family has no listener, and for IPv6 at all. */
    private enum Engine {
        PROXY_ON(Stage.SILENT, true),
        PROXY_OFF(Stage.REFUSED, false);

        private final Stage noListener;
        private final boolean publishesIPv6;

        Engine(Stage noListener, boolean publishesIPv6) {
            this.noListener = noListener;
            this.publishesIPv6 = publishesIPv6;
        }

        Stage atHost(PlantedListener listener, IPFamily family) {
            if (family == IPV6 && !publishesIPv6) {
                return Stage.TIMED_OUT;
            }
            Stage atNetwork = listener.stageAtNetwork(family);
            return atNetwork == Stage.REFUSED ? noListener : atNetwork;
        }
    }

    @ParameterizedTest
    @MethodSource("modesAndEngines")
    void takesEveryListenerAsItIs(StackMode mode, Engine engine) {
        assertThat(judged(mode, honest(mode, engine))).hasSize(6).allMatch(Control::ok);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ipv4-only   | network: ipv4 answered, ipv6 refused; host: ipv4 answered, ipv6 not answered
            ipv6-only   | network: ipv4 refused, ipv6 answered; host: ipv4 not answered, ipv6 answered
            both        | network: ipv4 answered, ipv6 answered; host: ipv4 answered, ipv6 answered
            ipv4-mapped | network: ipv4 answered, ipv6 refused; host: ipv4 answered, ipv6 not answered
            mute        | network: ipv4 silent, ipv6 silent; host: ipv4 silent, ipv6 silent
            none        | network: ipv4 refused, ipv6 refused; host: ipv4 not answered, ipv6 not answered
            """)
    void saysWhatMustBeRead(String name, String expected) {
        assertThat(control(name, StackMode.DUAL_STACK, honest(StackMode.DUAL_STACK, Engine.PROXY_ON))
                        .expected())
                .isEqualTo(expected);
    }

    @Test
    void saysWhatWasRead() {
        Map<String, List<Fact>> facts = honest(StackMode.DUAL_STACK, Engine.PROXY_ON);

        assertThat(control("ipv4-only", StackMode.DUAL_STACK, facts).observed())
                .isEqualTo("network: ipv4 answered, ipv6 refused; host: ipv4 answered, ipv6 silent");
        facts.put("ipv4-only", List.of(fact(PORT, IPV4, Vantage.NETWORK, Stage.ANSWERED)));
        assertThat(control("ipv4-only", StackMode.DUAL_STACK, facts).observed())
                .isEqualTo("network: ipv4 answered, ipv6 not probed; host: ipv4 not probed, ipv6 not probed");
    }

    @Test
    void speaksOnlyOfTheModesFamilies() {
        StackMode mode = StackMode.IPV4_ONLY;

        assertThat(control("ipv6-only", mode, honest(mode, Engine.PROXY_ON)))
                .isEqualTo(new Control(
                        "ipv6-only",
                        "network: ipv4 refused; host: ipv4 not answered",
                        "network: ipv4 refused; host: ipv4 silent",
                        true));
    }

    /** Puts each wrong stage in the place of each right one; whatever it is, the listener is no longer ok. */
    @ParameterizedTest
    @MethodSource("modesAndEngines")
    void catchesEveryLieAtTheNetworkVantage(StackMode mode, Engine engine) {
        forEachLie(mode, (listener, family, lie) -> {
            if (lie != listener.stageAtNetwork(family)) {
                assertThat(afterALie(mode, engine, listener, family, Vantage.NETWORK, lie))
                        .as("%s %s read as %s", listener, family, lie)
                        .containsExactly(listener.id());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("modesAndEngines")
    void catchesAnAnswerAtTheHostWhereNobodyListens(StackMode mode, Engine engine) {
        forEachLie(mode, (listener, family, lie) -> {
            boolean answers = lie == Stage.ANSWERED || lie == Stage.WRONG_PROTOCOL;
            if (answers && listener.stageAtNetwork(family) != Stage.ANSWERED) {
                assertThat(afterALie(mode, engine, listener, family, Vantage.HOST, lie))
                        .as("%s %s read as %s", listener, family, lie)
                        .contains(listener.id());
            }
        });
    }

    @ParameterizedTest
    @EnumSource(StackMode.class)
    void catchesAListenerThatTheHostDoesNotReachWhileItReachesOthers(StackMode mode) {
        forEachLie(mode, (listener, family, lie) -> {
            if (lie != Stage.ANSWERED && listener.stageAtNetwork(family) == Stage.ANSWERED) {
                assertThat(afterALie(mode, Engine.PROXY_ON, listener, family, Vantage.HOST, lie))
                        .as("%s %s read as %s", listener, family, lie)
                        .containsExactly(listener.id());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("modesAndEngines")
    void takesNoListenerThatWasNotProbedEverywhere(StackMode mode, Engine engine) {
        for (PlantedListener listener : PlantedListener.values()) {
            for (Fact missing : honest(mode, engine).getOrDefault(listener.id(), List.of())) {
                Map<String, List<Fact>> facts = honest(mode, engine);
                List<Fact> fewer = new ArrayList<>(facts.getOrDefault(listener.id(), List.of()));
                fewer.remove(missing);
                facts.put(listener.id(), fewer);
                assertThat(control(listener.id(), mode, facts).ok()).isFalse();
            }
        }
    }

    @Test
    void asksNothingOfTheHostOfAListenerThatIsNotPublished() {
        StackMode mode = StackMode.DUAL_STACK;
        Map<String, List<Fact>> facts = honest(mode, Engine.PROXY_ON);
        facts.replaceAll((name, seen) -> name.equals("both")
                ? seen
                : seen.stream()
                        .filter(fact -> fact.vantage() == Vantage.NETWORK)
                        .toList());

        List<Control> judged = ControlRules.judge(
                mode, List.of(Vantage.NETWORK, Vantage.HOST), EnumSet.of(PlantedListener.BOTH), facts);

        assertThat(judged).hasSize(6).allMatch(Control::ok);
        assertThat(judged)
                .filteredOn(control -> control.observed().contains("host"))
                .extracting(Control::name)
                .containsExactly("both");
    }

    @Test
    void takesNoListenerWhenNothingWasProbed() {
        assertThat(judged(StackMode.DUAL_STACK, Map.of())).hasSize(6).noneMatch(Control::ok);
    }

    @Test
    void knowsWhatIsPlanted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> judged(StackMode.DUAL_STACK, Map.of("ipv5-only", List.of())))
                .withMessage("No listener \"ipv5-only\" is planted; known: both, ipv4-mapped, ipv4-only, ipv6-only,"
                        + " mute, none.");
    }

    static Stream<Arguments> modesAndEngines() {
        return Arrays.stream(StackMode.values())
                .flatMap(mode -> Arrays.stream(Engine.values()).map(engine -> arguments(mode, engine)));
    }

    private static Map<String, List<Fact>> honest(StackMode mode, Engine engine) {
        return Arrays.stream(PlantedListener.values())
                .collect(toMap(
                        PlantedListener::id,
                        listener -> mode.families().stream()
                                .flatMap(family -> Stream.of(
                                        fact(PORT, family, Vantage.NETWORK, listener.stageAtNetwork(family)),
                                        fact(PORT, family, Vantage.HOST, engine.atHost(listener, family))))
                                .toList(),
                        (one, other) -> one,
                        HashMap::new));
    }

    /** Returns the listeners that are not ok after one fact was replaced. */
    private static List<String> afterALie(
            StackMode mode, Engine engine, PlantedListener listener, IPFamily family, Vantage vantage, Stage lie) {
        Map<String, List<Fact>> facts = honest(mode, engine);
        facts.computeIfPresent(listener.id(), (name, honest) -> honest.stream()
                .map(fact -> fact.isAbout(PORT.number(), family, vantage) ? fact(PORT, family, vantage, lie) : fact)
                .toList());
        return judged(mode, facts).stream()
                .filter(control -> !control.ok())
                .map(Control::name)
                .toList();
    }

    private static List<Control> judged(StackMode mode, Map<String, List<Fact>> facts) {
        return ControlRules.judge(
                mode, List.of(Vantage.NETWORK, Vantage.HOST), EnumSet.allOf(PlantedListener.class), facts);
    }

    private static Control control(String name, StackMode mode, Map<String, List<Fact>> facts) {
        return judged(mode, facts).stream()
                .filter(control -> control.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void forEachLie(StackMode mode, Lie lie) {
        for (PlantedListener listener : PlantedListener.values()) {
            for (IPFamily family : mode.families()) {
                for (Stage stage : Stage.values()) {
                    lie.tell(listener, family, stage);
                }
            }
        }
    }

    private interface Lie {
        void tell(PlantedListener listener, IPFamily family, Stage stage);
    }
}
