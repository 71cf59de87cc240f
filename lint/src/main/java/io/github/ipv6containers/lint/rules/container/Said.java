package io.github.ipv6containers.lint.rules.container;

import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Variable;
import io.github.ipv6containers.lint.model.Words;
import io.github.ipv6containers.lint.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Holds something that is said to a program, with the name of the option or variable that says it.
 *
 * @param name for example {@code --host}; empty for a word that stands alone
 */
record Said(String name, Text text) {

    /** What lists addresses to let in, or to leave alone, and what counts releases, binds nothing and dials nothing. */
    private static final Pattern NO_ADDRESS =
            Pattern.compile("(^|_)(no_?proxy|allow\\w*|trust\\w*|whitelist\\w*|cors|exclude\\w*"
                    + "|den(y|ied)\\w*|versions?|release|revision|build|tags?|subnets?|cidrs?|netmask|oid)(_|$)");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[^a-zA-Z0-9]+");

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
        return all.stream().filter(it -> !holdsNoAddress(it.name())).toList();
    }

    /** Whole words count: STAGING_HOST is no tag, and BUILDKIT_HOST no build. */
    private static boolean holdsNoAddress(String name) {
        String words = BETWEEN_WORDS.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
        return NO_ADDRESS.matcher(words).find();
    }
}
