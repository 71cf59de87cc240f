package io.github.ipv6containers.report.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadRecipeTests {

    @ParameterizedTest
    @MethodSource({"unreadable", "unknownWords", "wrongShapes", "badTexts"})
    void eachFaultIsToldInOneSentenceWithItsLine(String before, String after, List<String> problems) {
        assertThat(problemsOf(DemoRecipe.with(before, after))).containsExactlyElementsOf(problems);
    }

    @ParameterizedTest
    @MethodSource("noRecipes")
    void aTextThatIsNoRecipeIsToldSo(String yaml, String problem) {
        assertThat(problemsOf(yaml)).containsExactly(problem);
    }

    private static List<String> problemsOf(String yaml) {
        return RecipeReader.problems(RecipeText.parse("demo.yaml", yaml)).stream()
                .map(RecipeProblem::toString)
                .toList();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                row(
                        "name: Demo\n",
                        "name: [Demo\n",
                        "demo.yaml:3: This is no YAML: while parsing a flow sequence, expected ',' or ']', but got :. Close the bracket, or put text that holds \"::\" or \": \" in quotes."),
                row(
                        "name: Demo\n",
                        "name: Demo\nname: Again\n",
                        "demo.yaml:3: \"name\" is there twice, first in line 2; remove one."),
                row(
                        "mend: 'bind ::'",
                        "mend: bind ::",
                        "demo.yaml:20: This is no YAML: mapping values are not allowed here. Text that holds \"::\" or \": \" needs quotes."),
                row(
                        "[demo, --bind, '::']",
                        "[demo, --bind, ::]",
                        "demo.yaml:18: This is no YAML: while parsing a flow node, expected the node content, but found ':'. Text that holds \"::\" or \": \" needs quotes."),
                row(
                        "name: Demo\n",
                        "name: Demo\n\tid: x\n",
                        "demo.yaml:3: This is no YAML: while scanning for the next token, found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)."),
                row(
                        "{DEMO_MODE: 'on'}",
                        "{A: '1', B: '2', A: '3', B: '4'}",
                        "demo.yaml:13: \"A\" is there twice, first in line 13; remove one.",
                        "demo.yaml:13: \"B\" is there twice, first in line 13; remove one."),
                row(
                        "as-shipped:",
                        "as-shipped: &shipped",
                        "demo.yaml:12: \"&shipped\" is an anchor; write the text out in each place."),
                row(
                        "{DEMO_MODE: 'on'}",
                        "*nowhere",
                        "demo.yaml:13: This is no YAML: found undefined alias nowhere. Text that begins with \"*\" needs quotes."),
                row(
                        "[demo, --bind, '::']",
                        "[demo, --bind, *]",
                        "demo.yaml:18: This is no YAML: while scanning an alias, unexpected character found ](93). Text that begins with \"*\" needs quotes."),
                row(
                        "id: default",
                        "? [id, x]\n    : default",
                        "demo.yaml:7: A key must be a word, not a list or a map."));
    }

    static Stream<Arguments> unknownWords() {
        return Stream.of(
                row(
                        "images: [demo:1.2",
                        "image: [demo:1.2",
                        "demo.yaml:1: The recipe lacks \"images\".",
                        "demo.yaml:3: \"image\" is not known here; known: id, name, group, order, images, version, embedded, shell, chart, files, variants, claims."),
                row(
                        "group: demos",
                        "group: Demos",
                        "demo.yaml:42: \"group\" must be small letters, digits and hyphens, for example \"languages\", not \"Demos\"."),
                row(
                        "description:",
                        "describtion:",
                        "demo.yaml:7: Number 1 of \"variants\" lacks \"description\".",
                        "demo.yaml:8: \"describtion\" is not known here; known: id, description, versions, ports, as-shipped, recipe, expect."),
                row(
                        "{DEMO_MODE: 'on'}",
                        "{}\n      env: {}",
                        "demo.yaml:14: \"env\" is not known here; known: command, environment, sysctls, files."),
                row(
                        "set-ups: [as-shipped]",
                        "set-ups: [shipped]",
                        "demo.yaml:24: There is no set-up \"shipped\"; known: as-shipped, recipe."),
                row(
                        "modes: [dual-stack]",
                        "modes: [dualstack]",
                        "demo.yaml:25: There is no mode \"dualstack\"; known: ipv4-only, dual-stack, ipv6-only."),
                row(
                        "mode: dual-stack",
                        "mode: both",
                        "demo.yaml:37: There is no mode \"both\"; known: ipv4-only, dual-stack, ipv6-only."),
                row(
                        "families: [ipv6]\n        finding",
                        "families: [v6]\n        finding",
                        "demo.yaml:28: There is no family \"v6\"; known: ipv4, ipv6."),
                row(
                        "finding: refuses",
                        "finding: no-address",
                        "demo.yaml:29: There is no finding \"no-address\"; known: answers, refuses, times-out, silent, wrong-protocol, turned-away, differs, sent-elsewhere."),
                row(
                        "handshake: redis",
                        "handshake: reddis",
                        "demo.yaml:10: There is no handshake \"reddis\"; known: amqp, bolt, cql, fastcgi, grpc, http, https, kafka, ldap, memcached, mongodb, mqtt, mysql, nats, postgresql, redis, smtp, tcp, tls, http:/path, http:/path=200, and tls+ before another."));
    }

    static Stream<Arguments> wrongShapes() {
        return Stream.of(
                row(
                        "images: [demo:1.2, demo:1.1]",
                        "images: demo:1.2",
                        "demo.yaml:3: \"images\" must be a list, not text."),
                row(
                        "images: [demo:1.2, demo:1.1]",
                        "images: [1.2]",
                        "demo.yaml:3: Number 1 of \"images\" must be text, not a number. Put it in quotes."),
                row("name: Demo\n", "name:\n", "demo.yaml:2: \"name\" must be text, not nothing."),
                row("name: Demo\n", "name: ''\n", "demo.yaml:2: \"name\" must not be empty."),
                row(
                        "{DEMO_MODE: 'on'}",
                        "{DEMO_MODE: on}",
                        "demo.yaml:13: \"DEMO_MODE\" must be text, not true or false. Put it in quotes."),
                row(
                        "{DEMO_MODE: 'on'}",
                        "{PORT: 8080}",
                        "demo.yaml:13: \"PORT\" must be text, not a number. Put it in quotes."),
                row("embedded: false", "embedded: maybe", "demo.yaml:5: \"embedded\" must be true or false, not text."),
                row("port: 6379, name", "port: six, name", "demo.yaml:10: \"port\" must be a whole number, not text."),
                row(
                        "port: 6379, name",
                        "port: 65536, name",
                        "demo.yaml:10: \"port\" must be from 1 to 65535, not 65536."),
                row("port: 6379, name", "name", "demo.yaml:10: Number 1 of \"ports\" lacks \"port\"."),
                row(
                        "modes: [dual-stack]",
                        "modes: [dual-stack, dual-stack]",
                        "demo.yaml:25: \"modes\" names the same thing twice."),
                row("pattern: 'v([0-9.]+)'}", "}", "demo.yaml:4: \"version\" lacks \"pattern\"."),
                row(
                        "        says:",
                        "        exits: true\n        says:",
                        "demo.yaml:40: \"says\" has no place here beside the rest."),
                row(
                        DemoRecipe.SAYS,
                        "        exits: false\n",
                        "demo.yaml:39: There is no exits \"false\"; known: true."),
                row(DemoRecipe.SAYS, "", "demo.yaml:35: Number 1 of \"trials\" lacks \"says\"."),
                row("answers: true", "answers: 'true'", "demo.yaml:40: \"answers\" must be true or false, not text."));
    }

    static Stream<Arguments> badTexts() {
        return Stream.of(
                row(
                        "id: demo\n",
                        "id: Demo App\n",
                        "demo.yaml:1: \"id\" must be small letters, digits and hyphens, for example \"opentelemetry-collector\", not \"Demo App\"."),
                row(
                        "versions: '[1.0,)'\n        settings",
                        "versions: '>=1.0'\n        settings",
                        "demo.yaml:16: \">=1.0\" is no range of versions; write it like \"[7.0.1,)\", \"[,7.0.1)\" or \"*\"."),
                row(
                        "versions: '[1.0,)'\n        settings",
                        "versions: '[2.0,1.0]'\n        settings",
                        "demo.yaml:16: \"[2.0,1.0]\" is no range of versions; write it like \"[7.0.1,)\", \"[,7.0.1)\" or \"*\"."),
                row(
                        "pattern: 'v([0-9.]+)'",
                        "pattern: 'v[0-9.]+'",
                        "demo.yaml:4: \"v[0-9.]+\" has no group; put what is the version in parentheses."),
                row(
                        "pattern: 'v([0-9.]+)'",
                        "pattern: 'v([0-9.]+'",
                        "demo.yaml:4: \"v([0-9.]+\" is no regular expression: Unclosed group."),
                row(
                        "handshake: 'http:/'",
                        "handshake: 'http:x'",
                        "demo.yaml:11: \"http:x\" has no path; write it with a slash and without blanks, for example http:/health."),
                row(
                        "/etc/demo.conf: demo",
                        "etc/demo.conf: demo",
                        "demo.yaml:19: \"etc/demo.conf\" must be an absolute path, for example \"/etc/nginx/nginx.conf\"."),
                row(
                        "/etc/demo.conf: demo.conf",
                        "/etc/demo.conf: 'bind ::'",
                        "demo.yaml:19: The recipe has no file \"bind ::\"; known: demo.conf."),
                row(DemoRecipe.FILES, "", "demo.yaml:19: The recipe has no file \"demo.conf\"; it has none."),
                row(
                        DemoRecipe.FILES,
                        "files: {a b: 'bind ::', demo.conf: 1}\n",
                        "demo.yaml:43: \"a b\" must be a name without blanks and slashes, for example \"nginx.conf\".",
                        "demo.yaml:43: \"demo.conf\" must be text, not a number. Put it in quotes."),
                row("images: [demo:1.1]", "images: []", "demo.yaml:35: \"images\" must not be empty."),
                row("images: [demo:1.1]", "images: demo:1.1", "demo.yaml:35: \"images\" must be a list, not text."));
    }

    static Stream<Arguments> noRecipes() {
        return Stream.of(
                arguments("", "demo.yaml:1: The file is empty. A recipe needs at least id, name, images and variants."),
                arguments(
                        "# nothing but a comment\n",
                        "demo.yaml:1: The file is empty. A recipe needs at least id, name, images and variants."),
                arguments("- a list\n", "demo.yaml:1: The recipe must be a map, not a list."),
                arguments("just a sentence\n", "demo.yaml:1: The recipe must be a map, not text."),
                arguments(
                        "a: 1\n---\nb: 2\n",
                        "demo.yaml:2: This is no YAML: expected a single document in the stream, but found another document."),
                arguments("a: &a [*a]\n", "demo.yaml:1: \"&a\" is an anchor; write the text out in each place."),
                arguments("a: \u0007\n", "demo.yaml:1: This is no YAML: special characters are not allowed."));
    }

    private static Arguments row(String before, String after, String... problems) {
        return arguments(before, after, List.of(problems));
    }
}
