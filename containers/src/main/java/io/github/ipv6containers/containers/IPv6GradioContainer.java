package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts a Gradio page so that it answers over each family of its network, on port 7860.
 *
 * <p>{@code launch()} cannot do that, so the page is mounted on a server of its own: the image's working folder must hold
 * a module {@code demo} with the page {@code demo}. Gradio has no official image: name one of your own. The
 * recipe's image is built by this project's testbed only. A command of your own is kept as it is.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6GradioContainer extends GenericContainer<IPv6GradioContainer> implements IPv6Container {

    private static final String ID = "gradio";

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6GradioContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code my-page:1.0}
     */
    public IPv6GradioContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6GradioContainer(DockerImageName image) {
        super(image);
        use = RecipeUse.of(ID, image);
        use.prepare(this);
    }

    @Override
    protected void configure() {
        super.configure();
        use.apply(this);
    }

    @Override
    public Service service() {
        return use.service(this);
    }
}
