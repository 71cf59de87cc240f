package io.github.ipv6containers.report.export;

import io.github.ipv6containers.StackMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apiguardian.api.API;

/** Writes a recipe as commands for a POSIX shell. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class DockerRun {

    private static final String SAFE = "[A-Za-z0-9_./:=@%+,-]+";

    private DockerRun() {}

    /** Returns the commands: the files, the network, and the container. */
    public static String of(Export export) {
        StringBuilder text = new StringBuilder(HeadLines.of(export));
        export.settings().files().forEach((path, content) -> text.append(hereDocument(path, content)));
        text.append("docker network create ")
                .append(families(export.mode()))
                .append(network(export))
                .append("\n");
        return text.append(String.join(" \\\n  ", run(export))).append("\n").toString();
    }

    private static List<String> run(Export export) {
        List<String> lines = new ArrayList<>();
        lines.add("docker run --rm --name " + export.name() + " --network " + network(export));
        export.published().forEach(port -> lines.add("--publish " + quoted(port)));
        add(lines, "--env ", export.settings().environment());
        add(lines, "--sysctl ", export.settings().sysctls());
        export.settings()
                .files()
                .keySet()
                .forEach(path -> lines.add("--volume \"$PWD\"/" + quoted(Export.fileName(path) + ":" + path + ":ro")));
        List<String> last = new ArrayList<>(List.of(export.image()));
        last.addAll(export.settings().command());
        lines.add(String.join(" ", last.stream().map(DockerRun::quoted).toList()));
        return lines;
    }

    private static void add(List<String> lines, String option, Map<String, String> values) {
        values.forEach((name, value) -> lines.add(option + quoted(name + "=" + value)));
    }

    private static String network(Export export) {
        return export.name() + "-" + export.mode();
    }

    private static String families(StackMode mode) {
        return switch (mode) {
            case IPV4_ONLY -> "";
            case DUAL_STACK -> "--ipv6 ";
            case IPV6_ONLY -> "--ipv6 --ipv4=false ";
        };
    }

    private static String hereDocument(String path, String content) {
        String end = "END";
        while (content.lines().anyMatch(end::equals)) {
            end += "_";
        }
        String lineEnd = content.endsWith("\n") ? "" : "\n";
        return "cat > %s <<'%s'\n%s%s%s\n".formatted(quoted(Export.fileName(path)), end, content, lineEnd, end);
    }

    /** Quotes a word for a POSIX shell, where it needs that. */
    static String quoted(String word) {
        return word.matches(SAFE) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
