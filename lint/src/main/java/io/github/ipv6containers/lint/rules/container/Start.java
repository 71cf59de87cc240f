package io.github.ipv6containers.lint.rules.container;

import io.github.ipv6containers.lint.facts.CommandNames;
import io.github.ipv6containers.lint.facts.ImageFacts;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.Words;
import io.github.ipv6containers.recipe.Recipe;
import java.util.List;
import java.util.regex.Pattern;

/** Says what is started in a container of a known image: its server, or a client of it, as a job that dumps a database. */
enum Start {
    SERVER,
    /** A script that cannot be seen may start the server. */
    UNSEEN,
    ANOTHER_PROGRAM;

    private static final Pattern SCRIPT = Pattern.compile("\\.|source|.*\\.(sh|bash)|.*\\$.*|(docker-)?entrypoint.*");

    static Start of(Recipe recipe, Container container) {
        boolean flagsAlone = container.entrypoint().isEmpty()
                && (container.arguments().isEmpty()
                        || container.arguments().get(0).content().startsWith("-"));
        if (flagsAlone) {
            return SERVER;
        }
        List<String> names = CommandNames.of(Words.unfolded(container.words()));
        List<String> servers = ImageFacts.of(recipe.id()).programs();
        if (names.stream().anyMatch(servers::contains)) {
            return SERVER;
        }
        return servers.isEmpty()
                        || names.stream().anyMatch(it -> SCRIPT.matcher(it).matches())
                ? UNSEEN
                : ANOTHER_PROGRAM;
    }
}
