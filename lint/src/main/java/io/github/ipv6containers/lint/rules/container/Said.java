package io.github.ipv6containers.lint.rules.container;

import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Variable;
import io.github.ipv6containers.lint.model.Words;
import io.github.ipv6containers.lint.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Holds something that is said to a program, with the name of the option or variable that says it.
 *
 * @param name for example {@code --host}; empty for a word that stands alone
 */
record Said(String name, Text text) {

    /** What lists addresses to let in, or to leave alone, and what counts releases, binds nothing and dials nothing. */
    private static final Pattern NO_ADDRESS = Pattern.compile(
            "(?i).*(no_?proxy|allow|trust|whitelist|cors|exclude|deny|version|release|revision|build|tag|subnet|cidr|netmask).*");

    /** Returns what a container's words and variables say, without those that hold no address of a server. */
    static List<Said> by(Container container) {
        List<Said> all = new ArrayList<>();
        String option = "";
        for (Text word : Words.unfolded(container.words())) {
            String content = word.content();
            int equals = content.indexOf('=');
            if (content.startsWith("-") && equals > 0) {
                all.add(new Said(content.substring(0, equals), word.part(equals + 1, content.length())));
                option = "";
            } else if (content.startsWith("-")) {
                option = content;
            } else {
                all.add(new Said(option, word));
                option = option.matches("--?bind") ? option : ""; // the one option that takes several words
            }
        }
        for (Variable variable : container.environment()) {
            all.add(new Said(variable.name(), variable.value()));
        }
        return all.stream()
                .filter(it -> !NO_ADDRESS.matcher(it.name()).matches())
                .toList();
    }
}
