package io.github.ipv6containers.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.report.Demo;
import io.github.ipv6containers.report.recipes.RecipeReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTests {

    private static final List<StackMode> MODES = List.of(StackMode.DUAL_STACK, StackMode.IPV4_ONLY);

    @Test
    void laysOutEveryImageVariantModeAndSetUp() {
        Plan plan = plan(Map.of(), List.of(SetUp.values()), Demo.SHOP, Demo.LAMP);

        assertThat(plan.cells().stream().map(PlanTests::words))
                .containsExactly(
                        "shop:2 default dual-stack as-shipped",
                        "shop:2 default dual-stack recipe",
                        "shop:2 default ipv4-only as-shipped",
                        "shop:2 default ipv4-only recipe",
                        "shop:1 default dual-stack as-shipped",
                        "shop:1 default dual-stack recipe",
                        "shop:1 default ipv4-only as-shipped",
                        "shop:1 default ipv4-only recipe",
                        "lamp:3 default dual-stack as-shipped",
                        "lamp:3 default dual-stack recipe",
                        "lamp:3 default ipv4-only as-shipped",
                        "lamp:3 default ipv4-only recipe",
                        "lamp:3 own-configuration dual-stack as-shipped",
                        "lamp:3 own-configuration dual-stack recipe",
                        "lamp:3 own-configuration ipv4-only as-shipped",
                        "lamp:3 own-configuration ipv4-only recipe");
    }

    @Test
    void runsAVariantOnlyOfTheVersionsThatItIsFor() {
        Recipe recipe = RecipeReader.read("jug.yaml", """
                id: jug
                name: Jug
                images: [jug/two:2.1, 'jug/one:1.9', jug/one@sha256:0000000000000000000000000000000000000000000000000000000000000000]
                variants:
                  - {id: default, description: all, ports: [{port: 1, name: one, handshake: tcp}]}
                  - {id: new, description: since 2, versions: '[2,)', ports: [{port: 2, name: two, handshake: tcp}]}
                """);

        assertThat(plan(Map.of(), List.of(SetUp.AS_SHIPPED), recipe).cells().stream()
                        .filter(cell -> cell.mode() == StackMode.DUAL_STACK)
                        .map(cell -> cell.image().replaceFirst("@.*", "@…") + " "
                                + cell.variant().id()))
                .containsExactly("jug/two:2.1 default", "jug/two:2.1 new", "jug/one:1.9 default", "jug/one@… default");
    }

    @Test
    void runsEachImageOfEachModeInALaneOfItsOwnAsShippedFirst() {
        Plan plan = plan(Map.of(), List.of(SetUp.values()), Demo.SHOP);

        assertThat(plan.lanes().stream().map(lane -> lane.mode() + " " + lane.image()))
                .containsExactly("dual-stack shop:2", "dual-stack shop:1", "ipv4-only shop:2", "ipv4-only shop:1");
        assertThat(plan.lanes().get(0).cells().stream().map(Cell::setUp)).containsExactly(SetUp.values());
    }

    @Test
    void runsATrialOnlyWhereNoCellAsShippedShowsTheSame() {
        Plan plan = plan(Map.of(), List.of(SetUp.values()), Demo.SHOP);

        assertThat(trials(plan)).containsExactly("shop:2 [shop, --all]");
        assertThat(plan.stepsOfEach()).isEqualTo(Map.of("shop", 8 + 1));
    }

    @Test
    void runsEveryTrialWhenNothingIsRunAsShipped() {
        assertThat(trials(plan(Map.of(), List.of(SetUp.RECIPE), Demo.SHOP)))
                .containsExactly("shop:2 [shop, --all]", "shop:1 []");
    }

    @Test
    void runsNoTrialOfAnImageThatTheUserReplaced() {
        Plan plan = plan(Map.of("shop", List.of("shop:9")), List.of(SetUp.AS_SHIPPED), Demo.SHOP);

        assertThat(plan.images()).containsExactly("shop:9");
        assertThat(trials(plan)).isEmpty();
    }

    private static Stream<String> trials(Plan plan) {
        return plan.lanes().stream()
                .flatMap(lane -> lane.trials().stream())
                .map(key -> key.image() + " " + key.settings().command());
    }

    private static Plan plan(Map<String, List<String>> images, List<SetUp> setUps, Recipe... recipes) {
        return Plan.of(new Request(List.of(recipes), images, MODES, setUps, Shard.WHOLE, 2));
    }

    private static String words(Cell cell) {
        return String.join(
                " ",
                cell.image(),
                cell.variant().id(),
                cell.mode().id(),
                cell.setUp().id());
    }
}
