package io.github.ipv6containers.finding;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.probe.Fact;
import java.util.List;
import java.util.Map;

public final class ControlRules {
    private ControlRules() {}

    public static List<Control> judge(StackMode mode, Map<String, List<Fact>> facts) {
        return facts.entrySet().stream()
                .map(e -> new Control(
                        e.getKey(),
                        "",
                        e.getValue().stream()
                                .map(f -> f.target().vantage().id() + " "
                                        + f.target().family().id() + " "
                                        + f.stage().id() + " " + f.detail())
                                .toList()
                                .toString(),
                        true))
                .toList();
    }
}
