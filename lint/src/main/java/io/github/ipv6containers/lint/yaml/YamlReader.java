package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.BadInput;
import io.github.ipv6containers.lint.text.SourceFile;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the documents of a YAML (or JSON) file, in time and memory that its size bounds. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class YamlReader {

    private static final Pattern ADDRESS =
            Pattern.compile("(?<=[\\s\\[{,])(\\[::[0-9a-fA-F:.]*](:\\d+)?|::[0-9a-fA-F:.]*(/\\d+)?)(?=[\\s,}\\]]|$)");

    private YamlReader() {}

    /**
     * Returns the documents that are not empty.
     *
     * @throws BadInput if it is no YAML, or YAML that unfolds beyond bounds
     */
    public static List<Node> documents(SourceFile file) throws BadInput {
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file.name())
                .setCodePointLimit(Integer.MAX_VALUE)
                .setUseMarks(true)
                .build();
        NodeBuilder builder = new NodeBuilder(file);
        try {
            Iterator<Event> events =
                    new Parse(settings).parseString(file.content()).iterator();
            while (events.hasNext()) {
                builder.take(events.next());
            }
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw broken(file, line, String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            throw broken(file, 1, firstLine(String.valueOf(e.getMessage())));
        }
        return builder.documents();
    }

    private static BadInput broken(SourceFile file, int line, String problem) {
        return templateLine(file) > 0
                ? unrendered(templateLine(file))
                : new BadInput(
                        line, "This is no YAML: " + problem.strip().replaceAll("\\.$", "") + "." + quotes(file, line));
    }

    /** Without quotes, what begins with a colon ends a key, and what begins with a bracket is a list. */
    private static String quotes(SourceFile file, int line) {
        Matcher address = ADDRESS.matcher(file.line(line));
        return address.find() ? " An address needs quotes here: \"" + address.group() + "\"." : "";
    }

    static BadInput unrendered(int line) {
        return new BadInput(
                line,
                "This is a Helm template that is not rendered: name the folder of its chart, which has Chart.yaml.");
    }

    /** Returns the first line that has template words outside of a comment; 0 when none has. */
    static int templateLine(SourceFile file) {
        for (int line = 1; line <= file.lineCount(); line++) {
            int at = file.line(line).indexOf("{{");
            int comment = file.line(line).indexOf('#');
            if (at >= 0 && (comment < 0 || comment > at)) {
                return line;
            }
        }
        return 0;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
