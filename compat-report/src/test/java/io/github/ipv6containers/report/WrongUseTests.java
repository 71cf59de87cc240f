package io.github.ipv6containers.report;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.Recipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wrong use ends with status 2 and one sentence, before any work is done. */
class WrongUseTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            report --only redis,nosuch          | There is no recipe "nosuch"; known: {all}.
            report --modes ipv5                 | There is no mode "ipv5"; known: ipv4-only, dual-stack, ipv6-only.
            report --set-ups mine               | There is no set-up "mine"; known: as-shipped, recipe.
            report --fail-on red                | --fail-on knows no "red"; known: changed, misbehaving, never.
            report --image redis:7.2            | --image "redis:7.2" does not say which system it is for; write it like --image redis=redis:7.2.
            report --only redis --image nginx=a | --image "nginx=a" is for a system that is not run; run: redis.
            report --parallel 0                 | --parallel 0 runs nothing; write 1 or more.
            report --shard 5/4                  | --shard "5/4" is no share of the run; write it like 1/4, up to 4/4.
            report --shard one                  | --shard "one" is no share of the run; write it like 1/4, up to 4/4.
            report --shards 2                   | --shards are run by a cluster; write --on kubernetes beside it, or run each share with --shard 1/2 and put them together with "harness merge".
            report --shards 0 --on kubernetes   | --shards 0 cannot be run; write 1 to 9999.
            report --shards 2 --shard 1/2 --on kubernetes | --shards runs every share, and --shard one of them; leave one of both out.
            report --baseline /no/such/file     | There is no file /no/such/file; name a report.json that "./harness report" wrote.
            merge /no/such/file                 | There is no file /no/such/file; name a report.json that "./harness report" wrote.
            report --recipes /no/such/folder    | There is no folder /no/such/folder to read recipes from.
            check redis:8 --port 0:redis        | "0" is no port; write a number from 1 to 65535, for example --port 6379:redis.
            check redis:8 --port 99999          | "99999" is no port; write a number from 1 to 65535, for example --port 6379:redis.
            check redis:8 --port redis:6379     | "redis" is no port; write a number from 1 to 65535, for example --port 6379:redis.
            check redis:8 --port 1 --port 1:tcp | Port 1 is given twice; name it once.
            check redis:8 --port 1 --mode both  | There is no mode "both"; known: ipv4-only, dual-stack, ipv6-only.
            check redis:8 --port 1 --env KEY    | --env "KEY" has no value; write it like --env NAME=value.
            check redis:8 --port 1 --timeout 0  | --timeout 0 is no time; write 1 second or more, for example --timeout 60s.
            check redis:8 --port 1 --stay soon  | --stay soon is no time; write 0 seconds or more, for example --stay 60s.
            check redis:8 --port 1 --sysctl a   | --sysctl "a" has no value; write it like --sysctl net.ipv6.bindv6only=1.
            check redis:8 --port 1 --file a=b   | --file "a=b" has no path of the container; write it like --file /etc/app.conf=app.conf.
            check redis:8 --port 1 --file /a=/no/such/file | --file "/no/such/file" cannot be read as text: NoSuchFileException.
            check redis:8 --port 1 --volume here | --volume "here" is no mount; write it like --volume /here:/there:ro.
            check redis:8 9000 --port 1         | "9000" stands behind the image without --; write the container's command behind --, and a port as --port 6379:redis.
            check Redis! --port 1               | "Redis!" is no name of an image; write it like redis:8.2.
            check redis:8 --port 1 --on swarm   | There is no place "swarm"; known: docker, kubernetes.
            check redis:8 --port 1 --context a  | --context and --namespace choose a cluster; write --on kubernetes beside them.
            check redis:8 --port 1 --on kubernetes --namespace A | "A" is no name of a namespace: small letters, digits and hyphens, 63 at most.
            check redis:8 --port 1 --on kubernetes --volume /a:/b | --volume and --network-alias are for an engine; a pod has neither.
            recipe show nosuch                  | There is no recipe "nosuch"; known: {all}.
            recipe export redis --format nomad  | There is no format "nomad"; known: docker, compose, kubernetes, helm.
            recipe export redis --format kubernetes --kind job | There is no kind "job"; known: deployment, pod.
            recipe export redis --format docker --set-up mine | There is no set-up "mine"; known: as-shipped, recipe.
            recipe export redis --format docker --mode both | There is no mode "both"; known: ipv4-only, dual-stack, ipv6-only.
            recipe export nginx --format docker --variant mine | The recipe "nginx" has no variant "mine"; known: default, own-configuration.
            lint                                | Name a file, a folder or a chart to lint.
            lint /no/such/file                  | There is no file or folder /no/such/file.
            lint / --cluster ipv6               | There is no cluster "ipv6"; known: dual-stack, ipv6-only, ipv4-only.
            lint / --fail-on errors             | --fail-on knows no "errors"; known: error, warning, note, never.
            lint / --format xml                 | There is no format "xml"; known: text, json, sarif, junit.
            lint --export pages                 | Name the folder of the pages with --out.
            lint --export helm                  | There is no export for "helm"; known: kube-linter, admission-policy, pages.
            check redis:8 --port 1 --json /no/such/folder/a.json | The file /no/such/folder/a.json cannot be written; name one in a folder that is there.
            doctor --json /no/such/folder/a.json | The file /no/such/folder/a.json cannot be written; name one in a folder that is there.
            """)
    void isToldInOneSentence(String arguments, String sentence) {
        String known = Catalogue.builtIn().recipes().stream().map(Recipe::id).collect(joining(", "));

        assertThat(Harness.refused(arguments.split(" ")))
                .isEqualTo(new Harness.Ran(
                        ExitCodes.WRONG_USE, "", sentence.replace("{all}", known) + System.lineSeparator()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            check redis:8      | Missing required option: '--port=PORT[:HANDSHAKE]'                | harness check
            check              | Missing required parameter: 'IMAGE' | harness check
            report --nosuch    | Unknown option: '--nosuch'                                       | harness report
            report --parallel x | Invalid value for option '--parallel': 'x' is not an int        | harness report
            merge              | Missing required parameter: 'REPORT.json'                        | harness merge
            recipe export redis | Missing required option: '--format=FORMAT'                      | harness recipe export
            """)
    void pointsToTheHelpWhenTheArgumentsAreNone(String arguments, String sentence, String command) {
        Harness.Ran ran = Harness.refused(arguments.split(" "));

        assertThat(ran.status()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(ran.err().lines().findFirst()).hasValue(sentence);
        assertThat(ran.err().lines().skip(1).findFirst().orElse(""))
                .satisfiesAnyOf(
                        line -> assertThat(line).isEqualTo("Try \"" + command + " --help\"."),
                        line -> assertThat(line).startsWith("Possible solutions: "),
                        line -> assertThat(line).startsWith("Did you mean: "));
    }

    @Test
    void isAFolderThatCannotBeWritten(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("report"), "a file, not a folder");

        assertThat(Harness.refused("report", "--out", file.toString()).err())
                .isEqualTo("The folder " + file + " cannot be written to; choose another with --out."
                        + System.lineSeparator());
    }

    @Test
    void isACommandLineWithoutACommand() {
        Harness.Ran ran = Harness.refused();

        assertThat(ran.status()).isEqualTo(ExitCodes.WRONG_USE);
        assertThat(ran.err()).startsWith("Missing required subcommand");
    }
}
