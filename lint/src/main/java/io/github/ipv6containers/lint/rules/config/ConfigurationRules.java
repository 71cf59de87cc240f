package io.github.ipv6containers.lint.rules.config;

import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.lint.yaml.Mapping;
import io.github.ipv6containers.lint.yaml.Node;
import io.github.ipv6containers.lint.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Tells by name and content what program a configuration is for, and judges it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ConfigurationRules {

    private static final Pattern NGINX = Pattern.compile(
            "(?m)^[ \\t]*+(?:(server|http|stream|events)\\s*+\\{|(listen|resolver)\\s++[^\\s=;]++[^;=]{0,500}+;)");
    private static final Pattern REDIS = Pattern.compile(
            "(?m)^(bind [^{\\n]*+|protected-mode (yes|no)|appendonly (yes|no)|maxmemory \\S+)[ \\t\\r]*+$");
    private static final Pattern OTEL = Pattern.compile("(?m)^[ \\t]*+receivers:");

    private ConfigurationRules() {}

    public static boolean isNginx(Text text) {
        return NGINX.matcher(text.content()).find();
    }

    public static boolean isRedis(String name, Text text) {
        return name.matches("(?is).*(redis|valkey|sentinel)[^/]*\\.conf(\\.\\w+)?")
                || (name.endsWith(".conf") && REDIS.matcher(text.content()).find());
    }

    static boolean isHba(String name) {
        return name.matches("(?s).*pg_?hba[^/]*");
    }

    public static boolean isKnown(String name, Text text) {
        return isHba(name)
                || isRedis(name, text)
                || (isConf(name) && isNginx(text))
                || collector(text).isPresent();
    }

    private static boolean isConf(String name) {
        return name.matches("(?s).*(\\.conf|\\.template|\\.conf\\.tmpl|nginx[^/]*|default|/sites-[^/]*/[^/]*)");
    }

    /** Judges a configuration that it knows; of others it says nothing. */
    public static void check(String name, Text text, String version, Findings found) {
        if (isHba(name)) {
            HbaRules.check(text, found);
        } else if (isRedis(name, text)) {
            RedisRules.check(text, found);
        } else if (isConf(name) && isNginx(text)) {
            NginxRules.check(text, found);
        } else {
            collector(text).ifPresent(root -> OtelRules.check(root, version, found));
        }
    }

    /** Judges the configuration of a collector that is a document of its own. */
    public static boolean isCollector(Mapping root) {
        return OtelRules.isConfiguration(root);
    }

    public static void collector(Mapping root, Findings found) {
        OtelRules.check(root, "", found);
    }

    /**
     * Judges what an OpenTelemetryCollector object says, as a map or as a text. The operator (0.104.0 and newer) gives receivers
     * without an endpoint one on all addresses, so that is no fault here.
     */
    public static void operated(Mapping spec, Findings found) {
        spec.mapping("config").ifPresent(root -> OtelRules.checkSaid(root, found));
        spec.scalar("config")
                .flatMap(config -> collector(config.text()))
                .ifPresent(root -> OtelRules.checkSaid(root, found));
    }

    private static Optional<Mapping> collector(Text text) {
        if (!OTEL.matcher(text.content()).find()) {
            return Optional.empty();
        }
        try {
            List<Node> documents = YamlReader.documents(inPlace(text));
            return documents.stream()
                    .filter(Mapping.class::isInstance)
                    .map(Mapping.class::cast)
                    .filter(OtelRules::isConfiguration)
                    .findFirst();
        } catch (BadInput e) {
            return Optional.empty();
        }
    }

    /** Returns a file in which each line stands where it stands in the file around it, so that places are the same. */
    private static SourceFile inPlace(Text text) {
        StringBuilder lines = new StringBuilder();
        int at = 0;
        int line = 1;
        while (at < text.content().length()) {
            int end = text.content().indexOf('\n', at);
            end = end < 0 ? text.content().length() : end;
            Spot spot = text.at(at);
            while (line < spot.line()) {
                lines.append('\n');
                line++;
            }
            String content = text.content().substring(at, end);
            lines.append(content.isBlank() ? "" : " ".repeat(spot.column() - 1)).append(content);
            at = end + 1;
        }
        return new SourceFile(text.start().file().name(), lines.toString());
    }
}
