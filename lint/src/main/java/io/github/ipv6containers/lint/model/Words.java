package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Takes a command line apart as a shell does, with simple quotes. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Words {

    private static final Pattern WORD = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"|'([^']*+)'|[^\\s\"']++");
    private static final Pattern SHELL = Pattern.compile("(.*/)?(sh|bash|ash|dash)");

    private Words() {}

    /** Returns the words of a line; what is in quotes is one word, without them. */
    public static List<Text> of(Text line) {
        List<Text> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line.content());
        while (matcher.find()) {
            int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 0;
            words.add(line.part(matcher.start(group), matcher.end(group)));
        }
        return words;
    }

    /** Returns the words with those of a script, {@code sh -c "…"}, in the script's place. */
    public static List<Text> unfolded(List<Text> words) {
        List<Text> all = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean script = i > 0
                    && words.get(i - 1).content().matches("-[a-z]*c")
                    && words.subList(0, i).stream()
                            .anyMatch(it -> SHELL.matcher(it.content()).matches());
            if (script) {
                all.addAll(of(words.get(i)));
            } else {
                all.add(words.get(i));
            }
        }
        return all;
    }
}
