package io.github.ipv6containers.report.plan;

import static java.util.stream.Collectors.groupingBy;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Claim;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import io.github.ipv6containers.recipe.Variant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds what a request comes to.
 *
 * @param request the request
 * @param cells every cell, in the order of the report
 * @param lanes the same and the claims' trials, as they are run
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Plan(Request request, List<Cell> cells, List<Lane> lanes) {

    public Plan {
        cells = List.copyOf(cells);
        lanes = List.copyOf(lanes);
    }

    /** Lays out every cell of the request's share: system, image, variant, mode, set-up. */
    public static Plan of(Request request) {
        Plan whole = whole(request);
        Set<Unit> share = request.shard().of(whole.weights());
        return new Plan(
                request,
                whole.cells.stream()
                        .filter(cell -> share.contains(Unit.of(cell)))
                        .toList(),
                whole.lanes.stream()
                        .filter(lane -> share.contains(Unit.of(lane)))
                        .toList());
    }

    private static Plan whole(Request request) {
        List<Cell> cells = request.recipes().stream()
                .flatMap(recipe -> request.subjects(recipe).stream().flatMap(image -> cells(request, recipe, image)))
                .toList();
        // Grouped once: to compare the recipe of every cell for every lane takes long for thousands of images.
        Map<String, List<Cell>> bySystem =
                cells.stream().collect(groupingBy(cell -> cell.recipe().id()));
        List<Lane> lanes = new ArrayList<>();
        for (StackMode mode : request.modes()) {
            for (Recipe recipe : request.recipes()) {
                imagesToRun(request, recipe, mode)
                        .forEach(image -> lanes.add(
                                lane(request, recipe, mode, image, bySystem.getOrDefault(recipe.id(), List.of()))));
            }
        }
        return new Plan(request, cells, lanes);
    }

    /** Tells whether something of a system is run. */
    public boolean holds(Recipe recipe) {
        return cells.stream().anyMatch(cell -> cell.recipe().equals(recipe))
                || lanes.stream().anyMatch(lane -> lane.recipe().equals(recipe));
    }

    /** Tells whether a claim's trial is run by another shard of the same run. */
    public boolean leavesToAnotherShard(Recipe recipe, Claim.Trial trial) {
        return request.allows(recipe, trial.image())
                && request.modes().contains(trial.mode())
                && lanes.stream()
                        .noneMatch(lane -> lane.recipe().equals(recipe)
                                && lane.image().equals(trial.image())
                                && lane.mode() == trial.mode());
    }

    /** Returns the lanes of a mode. */
    public List<Lane> lanes(StackMode mode) {
        return lanes.stream().filter(lane -> lane.mode() == mode).toList();
    }

    /** Returns every image that is run, once. */
    public List<String> images() {
        return lanes.stream().map(Lane::image).distinct().toList();
    }

    /** Returns the number of steps, cells that need an engine and trials, of each system that has any. */
    public Map<String, Integer> stepsOfEach() {
        Map<String, Integer> steps = new LinkedHashMap<>();
        lanes.forEach(lane -> steps.merge(lane.recipe().id(), lane.steps(), Integer::sum));
        return steps;
    }

    private static Stream<Cell> cells(Request request, Recipe recipe, String image) {
        List<Variant> variants = image.equals(Cell.EMBEDDED) ? List.of(recipe.variant()) : recipe.variants();
        String version = TagVersion.of(image);
        return variants.stream()
                .filter(variant -> variant.versions().contain(version))
                .flatMap(variant -> request.modes().stream().flatMap(mode -> request.setUps().stream()
                        .map(setUp -> new Cell(recipe, image, variant, mode, setUp))));
    }

    private static Set<String> imagesToRun(Request request, Recipe recipe, StackMode mode) {
        Set<String> images = new LinkedHashSet<>(request.images(recipe));
        trials(request, recipe, mode).map(RunKey::image).forEach(images::add);
        return images;
    }

    private static Stream<RunKey> trials(Request request, Recipe recipe, StackMode mode) {
        return recipe.claims().stream()
                .flatMap(claim -> claim.trials().stream())
                .filter(trial -> trial.mode() == mode && request.allows(recipe, trial.image()))
                .map(trial -> RunKey.of(recipe, trial))
                .distinct();
    }

    private static Lane lane(Request request, Recipe recipe, StackMode mode, String image, List<Cell> own) {
        List<Cell> cells = own.stream()
                .filter(cell -> cell.image().equals(image) && cell.mode() == mode)
                .sorted((a, b) -> a.setUp().compareTo(b.setUp()))
                .toList();
        List<RunKey> madeAnyway = cells.stream()
                .filter(cell -> cell.setUp() == SetUp.AS_SHIPPED)
                .map(cell -> RunKey.of(cell, cell.variant().asShipped()))
                .toList();
        List<RunKey> trials = trials(request, recipe, mode)
                .filter(key -> key.image().equals(image) && !madeAnyway.contains(key))
                .toList();
        return new Lane(recipe, image, mode, cells, trials);
    }

    /** All modes of an image are run by one shard: what one run tells of its version, the others need. */
    private Map<Unit, Integer> weights() {
        Map<Unit, Integer> weights = new TreeMap<>();
        cells.stream().filter(Cell::isEmbedded).forEach(cell -> weights.merge(Unit.of(cell), 1, Integer::sum));
        lanes.forEach(lane -> weights.merge(Unit.of(lane), lane.steps(), Integer::sum));
        return weights;
    }

    /** What is never parted between shards. */
    private record Unit(String system, String image) implements Comparable<Unit> {

        static Unit of(Cell cell) {
            return new Unit(cell.recipe().id(), cell.image());
        }

        static Unit of(Lane lane) {
            return new Unit(lane.recipe().id(), lane.image());
        }

        @Override
        public int compareTo(Unit other) {
            return (system + " " + image).compareTo(other.system + " " + other.image);
        }
    }
}
