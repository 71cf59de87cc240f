package io.github.ipv6containers.report.plan;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.SetUp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Holds what a report was asked for.
 *
 * @param recipes the systems, in the order of the report
 * @param images the images to run instead of a recipe's own, by the system's id
 * @param modes the modes, in the order of the report
 * @param setUps the set-ups
 * @param shard which share of all that is run
 * @param parallel how many containers start and are proved at a time
 * @param stay how long each is looked at once all of it has answered
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Request(
        List<Recipe> recipes,
        Map<String, List<String>> images,
        List<StackMode> modes,
        List<SetUp> setUps,
        Shard shard,
        int parallel,
        Duration stay) {

    /** Long enough for servers that end because a second socket cannot be bound: they try for some seconds. */
    public static final Duration STAY = Duration.ofSeconds(6);

    public Request(
            List<Recipe> recipes,
            Map<String, List<String>> images,
            List<StackMode> modes,
            List<SetUp> setUps,
            Shard shard,
            int parallel) {
        this(recipes, images, modes, setUps, shard, parallel, STAY);
    }

    public Request {
        recipes = List.copyOf(recipes);
        images = Map.copyOf(images);
        modes = List.copyOf(modes);
        setUps = List.copyOf(setUps);
    }

    /** Returns the same in other modes. */
    public Request in(List<StackMode> others) {
        return new Request(recipes, images, others, setUps, shard, parallel, stay);
    }

    /** Returns one share of it. */
    public Request part(Shard share) {
        return new Request(recipes, images, modes, setUps, share, parallel, stay);
    }

    /** Returns the images to run of a system. */
    public List<String> images(Recipe recipe) {
        return images.getOrDefault(recipe.id(), recipe.images());
    }

    /** Returns all that is run of a system: its images, and what runs inside this JVM. */
    public List<String> subjects(Recipe recipe) {
        Stream<String> inside = recipe.embedded() ? Stream.of(Cell.EMBEDDED) : Stream.empty();
        return Stream.concat(images(recipe).stream(), inside).toList();
    }

    /** Tells whether a claim's trial may run this image: not one that the user replaced by another. */
    boolean allows(Recipe recipe, String image) {
        return !images.containsKey(recipe.id()) || images(recipe).contains(image);
    }
}
