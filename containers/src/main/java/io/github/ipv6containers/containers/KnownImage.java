package io.github.ipv6containers.containers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.ContainerConfig;
import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import io.github.ipv6containers.recipe.Tuning;
import io.github.ipv6containers.service.Service;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/**
 * Holds what the catalogue knows of the image of a container that is of no class of ours.
 *
 * <p>Recipes of languages are of the programs that the report runs in them, and none of yours is meant.
 *
 * @param image the image as it was asked for, as far as that can be told
 * @param recipe the recipe of its system; empty when the catalogue has none
 * @param version the version that its tag names, or empty
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record KnownImage(String image, Optional<Recipe> recipe, String version) {

    private static final String STANDS_FOR = "io.github.ipv6containers.stand-in.for";
    private static final String VERSION = "org.opencontainers.image.version";

    /** Tells it of a container's declaration, without an engine; empty when it does not hold a name, as a Dockerfile. */
    public static Optional<KnownImage> asked(GenericContainer<?> container) {
        return name(container).map(KnownImage::of);
    }

    /** Tells it of a name; one that was declared a substitute for another is what that one is. */
    static KnownImage of(DockerImageName name) {
        Optional<Recipe> recipe = systems().stream()
                .filter(known -> known.images().stream()
                        .map(KnownImage::repository)
                        .anyMatch(repository -> isOf(name, repository)))
                .findFirst();
        return new KnownImage(name.asCanonicalNameString(), recipe, number(name.getVersionPart()));
    }

    /** Tells it of an image that an engine has, whatever name a substitutor gave it. */
    public static KnownImage of(DockerClient client, String ran) {
        Map<String, String> labels = labels(client, ran);
        String standsFor = labels.getOrDefault(STANDS_FOR, "");
        if (standsFor.isEmpty()) {
            return of(DockerImageName.parse(ran));
        }
        String tag = labels.getOrDefault(VERSION, "");
        KnownImage of = of(DockerImageName.parse(standsFor));
        return new KnownImage(of.withoutTag() + ":" + tag, of.recipe(), number(tag));
    }

    private static List<Recipe> systems() {
        return Catalogue.builtIn().recipes().stream()
                .filter(recipe -> recipe.group().equals(Recipe.SYSTEMS))
                .toList();
    }

    private static boolean isOf(DockerImageName name, String repository) {
        return name.getRepository().replaceFirst("^library/", "").equals(repository)
                || name.isCompatibleWith(DockerImageName.parse(repository));
    }

    private static String repository(String image) {
        return DockerImageName.parse(image).getRepository();
    }

    private String withoutTag() {
        return DockerImageName.parse(image).getUnversionedPart();
    }

    private static String number(String tag) {
        return tag.matches("\\d.*") ? tag : "";
    }

    private static Map<String, String> labels(DockerClient client, String image) {
        try {
            ContainerConfig config = client.inspectImageCmd(image).exec().getConfig();
            return config == null ? Map.of() : Objects.requireNonNullElse(config.getLabels(), Map.of());
        } catch (DockerException unknown) {
            return Map.of();
        }
    }

    /** Private, and what is public pulls the image. */
    private static Optional<DockerImageName> name(GenericContainer<?> container) {
        try {
            Field field = RemoteDockerImage.class.getDeclaredField("imageNameFuture");
            field.setAccessible(true);
            return field.get(container.getImage()) instanceof Future<?> future && future.isDone()
                    ? Optional.of((DockerImageName) future.get())
                    : Optional.empty();
        } catch (Exception hidden) { // also what the future holds
            return Optional.empty();
        }
    }

    /** Returns what the recipe sets in a mode; empty when it has nothing to set there. */
    public Optional<Tuning> tuning(StackMode mode) {
        return recipe.flatMap(known -> known.variant().tuning(mode, version));
    }

    /** Returns the ports that must answer: of those exposed the recipe's, each by its handshake, or else all by plain TCP. */
    public List<ServicePort> required(List<Integer> exposed) {
        List<ServicePort> ofRecipe = recipe.stream()
                .flatMap(known -> known.variant().ports().stream())
                .filter(port -> exposed.contains(port.number()))
                .toList();
        return ofRecipe.isEmpty() ? plain(exposed) : ofRecipe;
    }

    /** Returns the other exposed ports: modules expose some on which nothing listens as the image is shipped. */
    public List<ServicePort> others(List<Integer> exposed) {
        List<Integer> required =
                required(exposed).stream().map(ServicePort::number).toList();
        return plain(exposed.stream().filter(port -> !required.contains(port)).toList());
    }

    /** Tells whether the recipe says that a port answers. */
    public boolean names(ServicePort port) {
        return recipe.map(known -> known.variant().ports().contains(port)).orElse(false);
    }

    /** Returns what is to be proved of some of its ports, with what mends them in a mode where the recipe is of any of them. */
    public Service service(String name, List<ServicePort> ports, StackMode mode) {
        Optional<Tuning> tuning = ports.stream().anyMatch(this::isOfRecipe) ? tuning(mode) : Optional.empty();
        return new Service(
                name,
                image,
                ports,
                tuning.map(Tuning::mend).orElse(""),
                tuning.map(Tuning::why).orElse(""));
    }

    /** What else may be asked there than the recipe does, its settings are of the port with this number. */
    private boolean isOfRecipe(ServicePort port) {
        return recipe.stream()
                .flatMap(known -> known.variant().ports().stream())
                .anyMatch(known -> known.number() == port.number());
    }

    private static List<ServicePort> plain(List<Integer> ports) {
        return Service.plain("", "", ports).ports();
    }
}
