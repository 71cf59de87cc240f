package io.github.ipv6containers.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.recipes.RecipeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTests {

    private static final String SHOP = Demo.text("shop.yaml");

    /** What is changed, and whether the cells as shipped and with the recipe are others by that. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            number: 7000, name: orders            | number: 7001, name: orders            | true  | true
            handshake: redis                      | handshake: tcp                        | true  | true
            finding: refuses                      | finding: silent                       | true  | false
            SHOP_TILL: '$(TILL)'                  | SHOP_TILL: none                       | false | true
            price = $5                            | price = $6                            | false | true
            why: The admin listener binds IPv4    | why: It binds IPv4                    | false | false
            mend: 'shop --admin ::'               | mend: 'set it'                        | false | false
            """)
    void changesWithWhatIsRunOrExpectedAndNotWithWords(String from, String to, boolean asShipped, boolean withRecipe) {
        String text = SHOP.replace("port: ", "number: ");
        String changed = text.replace(from, to);
        assertThat(changed).isNotEqualTo(text);

        assertThat(!of(changed, SetUp.AS_SHIPPED).equals(of(text, SetUp.AS_SHIPPED)))
                .isEqualTo(asShipped);
        assertThat(!of(changed, SetUp.RECIPE).equals(of(text, SetUp.RECIPE))).isEqualTo(withRecipe);
    }

    @Test
    void isTheSameInEveryRunOfTheHarness() {
        assertThat(Fingerprint.of(cell(Demo.SHOP, SetUp.AS_SHIPPED))).isEqualTo("c378a91008120622");
    }

    private static String of(String yaml, SetUp setUp) {
        return Fingerprint.of(cell(RecipeReader.read("shop.yaml", yaml.replace("number: ", "port: ")), setUp));
    }

    private static Cell cell(Recipe recipe, SetUp setUp) {
        return new Cell(recipe, recipe.image(), recipe.variant(), StackMode.DUAL_STACK, setUp);
    }
}
