package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts Redis so that it answers over each family of its network.
 *
 * <p>A command of your own is kept as it is; one with {@code --bind} needs both {@code 0.0.0.0} and {@code ::}, as two
 * arguments.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6RedisContainer extends GenericContainer<IPv6RedisContainer> implements IPv6Container {

    private static final String ID = "redis";

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6RedisContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code redis:8.2}
     */
    public IPv6RedisContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6RedisContainer(DockerImageName image) {
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
