package io.github.ipv6containers.lint.rules.container;

import io.github.ipv6containers.lint.facts.Meaning;
import io.github.ipv6containers.lint.facts.Program;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Variable;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.recipe.Versions;
import java.util.regex.Pattern;

/** What wildcards mean where it depends on more than the program: its version, its other options. */
final class Wildcards {

    private static final Versions MARIADB_WITH_ONE_SOCKET = new Versions("[,10.6.0)");
    private static final int SEVERAL = 2;

    /** A shell's word that is a variable's value and nothing else. */
    private static final Pattern ASSIGNED = Pattern.compile("\\w+=[0-9.:\\[\\]]+;?");

    private Wildcards() {}

    static Meaning ofZero(Program program, Container container) {
        boolean flagged = program.id().equals("victoriametrics") && hasIPv6Flag(container);
        return flagged ? Meaning.UNKNOWN : program.ipv4Wildcard();
    }

    static Meaning ofColons(Program program, Container container) {
        return switch (program.id()) {
            case "uvicorn" -> hasWorkers(container) ? Meaning.BOTH : Meaning.IPV6;
            case "mariadb" ->
                MARIADB_WITH_ONE_SOCKET.contain(container.imageName().version()) ? Meaning.BOTH : Meaning.IPV6;
            case "victoriametrics" -> hasIPv6Flag(container) ? Meaning.BOTH : Meaning.IPV4;
            default -> program.ipv6Wildcard();
        };
    }

    static boolean hasIPv6Flag(Container container) {
        return container.commandLine().matches("(?s).*-enableTCP6(?!=false).*");
    }

    /** With several workers, or reloading, Uvicorn opens the socket itself, and lets the kernel serve both families. */
    static boolean hasWorkers(Container container) {
        String line = container.commandLine();
        if (line.matches("(?s).*--reload\\b.*")) {
            return true;
        }
        var option = Pattern.compile("--workers[= ](\\d{1,4})").matcher(line);
        if (option.find()) {
            return Integer.parseInt(option.group(1)) >= SEVERAL;
        }
        return container.environment().stream()
                .filter(it -> it.name().equals("UVICORN_WORKERS") || it.name().equals("WEB_CONCURRENCY"))
                .map(Variable::value)
                .anyMatch(value -> value.content().matches("[2-9]|[1-9][0-9]{1,3}"));
    }

    /** Returns the option or variable with an address that serves both families. */
    static String mend(Program program, Text address, Said said, Container container) {
        String content = said.text().content();
        if (program.id().equals("victoriametrics")) {
            return "-enableTCP6";
        }
        boolean alone = content.equals(address.content());
        String host = program.both();
        if (program.id().equals("uvicorn") && hasWorkers(container)) {
            host = "::";
        }
        if (host.isEmpty() || (!alone && (host.contains(" ") || host.contains("'") || host.contains(",")))) {
            return "";
        }
        String written = alone || host.indexOf(':') < 0 || address.content().startsWith("[") ? host : "[" + host + "]";
        boolean inScript = !alone && ASSIGNED.matcher(content).matches();
        String value = content.replace(address.content(), inScript ? host : written);
        if (said.name().isEmpty()) {
            return value;
        }
        boolean variable = !said.name().startsWith("-");
        if (variable && host.startsWith("'")) {
            return program.id() + " … --host ''";
        }
        return said.name() + (variable ? "=" : said.text().content().isEmpty() ? "" : " ") + value;
    }
}
