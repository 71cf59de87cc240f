package io.github.ipv6containers.lint.facts;

import io.github.ipv6containers.lint.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Tells which words of a command line are programs, and which only their options. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class CommandNames {

    private static final Set<String> BEFORE_A_PROGRAM = Set.of(
            "sh",
            "bash",
            "ash",
            "dash",
            "exec",
            "env",
            "tini",
            "dumb-init",
            "docker-entrypoint.sh",
            "poetry",
            "pipenv",
            "uv",
            "run",
            "python",
            "python3",
            "-c",
            "-ec",
            "-lc",
            "-m",
            "--",
            "&&",
            "||",
            ";",
            "then",
            "do",
            "opentelemetry-instrument",
            "gosu",
            "su-exec");
    private static final Set<String> NEXT_IS_A_PROGRAM = Set.of("&&", "||", ";", "exec", "--", "then", "do", "-m");
    private static final Pattern ASSIGNMENT = Pattern.compile("[A-Za-z_]\\w*=.*");

    private CommandNames() {}

    public static List<String> of(List<Text> words) {
        List<String> names = new ArrayList<>();
        boolean expected = true;
        for (Text text : words) {
            String word = text.content().replaceAll("(.)/*;$", "$1").replaceAll(".*/", "");
            expected |= NEXT_IS_A_PROGRAM.contains(word);
            if (expected && !ASSIGNMENT.matcher(word).matches()) {
                names.add(word);
                expected = BEFORE_A_PROGRAM.contains(word);
            }
            expected |= text.content().endsWith(";");
        }
        return names;
    }
}
