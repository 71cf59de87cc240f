package io.github.ipv6containers.lint.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.lint.text.SourceFile;
import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The place of each word of a value is that in the file, whatever quotes, escapes and folds moved. */
class ScalarTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '@',
            quoteCharacter = '`',
            value = {
                "a: one HERE                          @ 1:8",
                "a: 'it''s HERE'                      @ 1:11",
                "a: \"q\\\"q\\\\ \\u0041 \\n HERE\"      @ 1:22",
                "a: \"x\\tHERE\"                       @ 1:8",
                "a: &anchor !!str \"HERE\"             @ 1:19",
                "a: one~  two~  HERE                  @ 3:3",
                "a: \"one~~  two \\~  HERE\"           @ 4:3",
                "a: >-~  one HERE HERE                @ 2:7",
                "a: >~~  one~    more~  HERE          @ 5:3",
                "a: |~  one~    HERE                  @ 3:5",
                "{\"b\": 1, \"a\": \"HERE\"}              @ 1:16",
                "a: '\uD83D\uDE00 HERE'               @ 1:8",
                "{\uD83D\uDE00: b, a: HERE}            @ 1:12",
            })
    void isWhereTheFileHasIt(String text, String place) throws Exception {
        SourceFile file = new SourceFile("a.yaml", text.replace('~', '\n'));
        Mapping root = (Mapping) YamlReader.documents(file).get(0);
        Text value = root.scalar("a").orElseThrow().text();

        Spot spot = value.at(value.content().indexOf("HERE"));

        assertThat(spot.line() + ":" + spot.column()).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({"'a\r\nb\r\nHERE', 3:1", "'a\rb\r\rHERE', 4:1", "'\n\n HERE', 3:2"})
    void isInTheLineThatTheFileCounts(String text, String place) {
        String content = text.translateEscapes();

        Spot spot = new SourceFile("a.conf", content).text().at(content.indexOf("HERE"));

        assertThat(spot.line() + ":" + spot.column()).isEqualTo(place);
        assertThat(spot.file().line(spot.line()).substring(spot.column() - 1)).isEqualTo("HERE");
    }
}
