package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.container.ReadyWait;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts MongoDB so that it answers over each family of its network.
 *
 * <p>A replica set needs MongoDB itself: it is set up by the shell of its image. {@code withSharding()} runs a script of
 * Testcontainers' own, which knows nothing of IPv6.
 *
 * <p>It needs {@code org.testcontainers:testcontainers-mongodb} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6MongoDBContainer extends FluentMongoDBContainer implements IPv6Container {

    private static final String ID = "mongodb";

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6MongoDBContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code mongo:8.0}
     */
    public IPv6MongoDBContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6MongoDBContainer(DockerImageName image) {
        super(image);
        use = RecipeUse.of(ID, image);
        use.prepare(this);
    }

    /** Makes it a replica set of one, over each family too: Testcontainers' command for that has no {@code --ipv6}. */
    @Override
    public IPv6MongoDBContainer withReplicaSet() {
        super.withReplicaSet();
        withCommand("--replSet", "docker-rs", "--ipv6");
        setWaitStrategy(new ReadyWait());
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
