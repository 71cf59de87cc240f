package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts MariaDB so that it answers over each family of its network.
 *
 * <p>It is ready when the server greets, so no JDBC driver needs to be on the class path.
 *
 * <p>It needs {@code org.testcontainers:testcontainers-mariadb} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6MariaDBContainer extends FluentMariaDBContainer implements IPv6Container {

    private static final String ID = "mariadb";

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6MariaDBContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code mariadb:11.8}
     */
    public IPv6MariaDBContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6MariaDBContainer(DockerImageName image) {
        super(image);
        use = RecipeUse.of(ID, image);
        use.prepare(this);
    }

    @Override
    protected void configure() {
        super.configure();
        use.apply(this);
    }

    /** Waits for the server's greeting; Testcontainers would wait for a query over JDBC. */
    @Override
    protected void waitUntilContainerStarted() {
        getWaitStrategy().waitUntilReady(this);
    }

    @Override
    public Service service() {
        return use.service(this);
    }
}
