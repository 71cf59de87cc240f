package io.github.ipv6containers.lint.rules.container;

import static io.github.ipv6containers.lint.rules.Findings.WITH_IPV6;

import io.github.ipv6containers.lint.Severity;
import io.github.ipv6containers.lint.facts.ImageFacts;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.ImageName;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.text.Text;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.Versions;
import java.util.List;
import java.util.Optional;

/** What depends on the image: what its entrypoint does, which versions read what, and whether it has an end. */
final class ImageRules {

    private static final Versions ONE_ADDRESS_AN_ARGUMENT = new Versions("[,7.0.1)");
    private static final String RETIRED =
            "ingress-nginx is retired: its last release was in March 2026, and faults found since stay in it.";
    private static final String INGRESS_NGINX = "ingress-nginx/controller";

    private static final String RECORD_TYPES = "--managed-record-types=";

    private ImageRules() {}

    static void check(Container container, Findings found) {
        CatalogueRules.recipe(container.imageName()).ifPresent(recipe -> entrypoint(recipe, container, found));
        oneArgument(container, found);
        retired(container, found);
        recordTypes(container, found);
    }

    /** Without the option external-dns writes A, AAAA and CNAME records. */
    private static void recordTypes(Container container, Findings found) {
        List<Text> types = container.words().stream()
                .filter(word -> word.content().startsWith(RECORD_TYPES))
                .toList();
        if (!types.isEmpty()
                && types.stream().noneMatch(it -> it.content().contains("AAAA"))
                && types.stream().anyMatch(it -> it.content().matches(".*[=,]A(,.*)?"))) {
            found.warning(
                    "external-dns-aaaa",
                    WITH_IPV6,
                    types.get(0).start(),
                    "external-dns writes no AAAA records: the types that it is told leave them out.",
                    "- " + RECORD_TYPES + "AAAA");
        }
    }

    private static void entrypoint(Recipe recipe, Container container, Findings found) {
        ImageFacts facts = ImageFacts.of(recipe.id());
        boolean own = !facts.own().isEmpty()
                && container.files().stream().anyMatch(file -> file.path().startsWith(facts.own()));
        String everything = container.commandLine()
                + "\n"
                + String.join("\n", container.everything().map(Text::content).toList());
        boolean without =
                facts.unless().filter(it -> it.matcher(everything).find()).isPresent();
        Start start = Start.of(recipe, container);
        if (own || without || start == Start.ANOTHER_PROGRAM) {
            return;
        }
        Optional<Text> first = container.entrypoint().stream().findFirst();
        if (first.isPresent() && !facts.sentence().isEmpty()) {
            found.add(
                    "entrypoint-lost",
                    start == Start.SERVER ? Severity.ERROR : Severity.NOTE,
                    recipe.id().equals("mongodb") ? Findings.ANY : WITH_IPV6,
                    first.get().start(),
                    facts.sentence(),
                    facts.mend());
        } else if (container.readOnly() && !facts.writes().isEmpty() && container.image() != null) {
            found.error("entrypoint-lost", WITH_IPV6, container.image().start(), facts.writes(), "");
        }
    }

    /** Redis before 7.0.1 reads an argument with two addresses as one, and does not start. */
    private static void oneArgument(Container container, Findings found) {
        ImageName image = container.imageName();
        if (!image.is("redis") || !ONE_ADDRESS_AN_ARGUMENT.contain(image.version())) {
            return;
        }
        List<Text> words = container.words();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i).content();
            if (words.get(i - 1).content().equals("--bind") && word.strip().contains(" ")) {
                found.error(
                        "redis-one-argument",
                        Findings.ANY,
                        words.get(i).start(),
                        "Redis before 7.0.1 takes \"" + word + "\" for one address and does not start.",
                        "\"" + String.join("\", \"", word.strip().split("\\s+")) + "\"");
            }
        }
    }

    private static void retired(Container container, Findings found) {
        if (container.image() != null && container.imageName().path().endsWith(INGRESS_NGINX)) {
            found.note("ingress-nginx-retired", Findings.ANY, container.image().start(), RETIRED, "");
        }
    }
}
