package io.github.ipv6containers.report.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.recipe.SetUp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShardTests {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 50})
    void partsTheCatalogueSoThatEachCellAndTrialIsRunOnce(int count) {
        Plan whole = plan(Shard.WHOLE);
        List<Plan> shares = IntStream.rangeClosed(1, count)
                .mapToObj(number -> plan(new Shard(number, count)))
                .toList();

        List<Cell> cells =
                shares.stream().map(Plan::cells).flatMap(Collection::stream).toList();
        List<Lane> lanes =
                shares.stream().map(Plan::lanes).flatMap(Collection::stream).toList();
        assertThat(cells).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(whole.cells());
        assertThat(lanes).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(whole.lanes());
    }

    @Test
    void givesEachShareAboutTheSameWork() {
        List<Integer> steps = IntStream.rangeClosed(1, 4)
                .map(number -> steps(plan(new Shard(number, 4))))
                .sorted()
                .boxed()
                .toList();

        assertThat(steps.get(0)).isPositive().isGreaterThan(steps.get(3) / 2);
    }

    @Test
    void keepsAllModesOfAnImageInOneShare() {
        Set<String> seen = new HashSet<>();
        for (int number = 1; number <= 3; number++) {
            Set<String> images = new HashSet<>();
            plan(new Shard(number, 3))
                    .cells()
                    .forEach(cell -> images.add(cell.recipe().id() + " " + cell.image()));
            assertThat(images).isNotEmpty().allSatisfy(image -> assertThat(seen.add(image))
                    .isTrue());
        }
    }

    @Test
    void givesTheHeaviestToTheLightestWhateverTheOrder() {
        Map<String, Integer> weights = new TreeMap<>(Map.of("a", 1, "b", 5, "c", 4, "d", 2));

        assertThat(new Shard(1, 2).of(weights)).containsExactly("b", "a");
        assertThat(new Shard(2, 2).of(weights)).containsExactly("c", "d");
    }

    @Test
    void isReadAndWrittenAsTheUserTypesIt() {
        assertThat(Shard.parse("2/4")).isEqualTo(new Shard(2, 4));
        assertThat(Shard.parse("2/4").text()).isEqualTo("2/4");
        assertThat(Shard.parse("1/1").text()).isEmpty();
    }

    private static Plan plan(Shard shard) {
        return Plan.of(new Request(
                new ArrayList<>(Catalogue.builtIn().recipes()),
                Map.of(),
                List.of(StackMode.values()),
                List.of(SetUp.values()),
                shard,
                1));
    }

    private static int steps(Plan plan) {
        return plan.stepsOfEach().values().stream().mapToInt(Integer::intValue).sum();
    }
}
