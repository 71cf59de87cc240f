package io.github.ipv6containers.lint.rules.container;

import io.github.ipv6containers.lint.facts.Program;
import io.github.ipv6containers.lint.facts.Programs;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.Literals;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses that are written out: IPv4 ones, and IPv6 ones with too few or too many brackets. */
final class AddressRules {

    private static final Pattern BRACKETED = Pattern.compile("\\[[0-9a-fA-F:.]*:[0-9a-fA-F:.]*]|\\[\\$[({].*[)}]]");

    private AddressRules() {}

    static void check(Container container, Findings found) {
        Optional<Program> program = Programs.of(container);
        for (Said said : Said.by(container)) {
            Literals.literals(said.text(), found);
            Literals.unbracketed(said.name(), said.text(), program, found);
            program.ifPresent(it -> brackets(it, said, found));
        }
    }

    private static void brackets(Program program, Said said, Findings found) {
        if (program.hosts().contains(said.name())
                && BRACKETED.matcher(said.text().content()).matches()) {
            String inside =
                    said.text().content().substring(1, said.text().content().length() - 1);
            String host = inside.equals("::") && !program.both().isEmpty() ? program.both() : inside;
            found.error(
                    "brackets-in-host",
                    Findings.ANY,
                    said.text().start(),
                    said.name() + " takes an address without brackets in " + program.name() + ".",
                    mend(program, said.name(), host));
        }
    }

    /** An empty variable is none. */
    private static String mend(Program program, String name, String host) {
        if (name.startsWith("-")) {
            return name + " " + host;
        }
        return host.startsWith("'") ? program.id() + " … --host " + host : name + "=" + host;
    }
}
