package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts an application on Uvicorn so that it answers over each family of its network, on port 8000.
 *
 * <p>Uvicorn has no official image: name one of your own. The recipe's image holds a small application and is built
 * by this project's testbed only. A command of your own is kept as it is; in one process its {@code --host} must be
 * empty, with workers it must be {@code ::}.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6UvicornContainer extends GenericContainer<IPv6UvicornContainer> implements IPv6Container {

    private static final String ID = "uvicorn";

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6UvicornContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code my-shop:1.0}
     */
    public IPv6UvicornContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6UvicornContainer(DockerImageName image) {
        super(image);
        use = RecipeUse.of(ID, image);
        use.prepare(this);
    }

    /**
     * Serves this application by one process of Uvicorn, in place of the image's own command.
     *
     * @param application the module and the name in it, for example {@code shop.api:app}
     */
    public IPv6UvicornContainer withApplication(String application) {
        setCommandParts(new String[] {"uvicorn", application, "--host", ""});
        return this;
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
