package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts WireMock so that it answers over each family of its network; {@link IPv6WireMock} does without an engine.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6WireMockContainer extends GenericContainer<IPv6WireMockContainer> implements IPv6Container {

    private static final String ID = "wiremock";

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6WireMockContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code wiremock/wiremock:3.13.2}
     */
    public IPv6WireMockContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6WireMockContainer(DockerImageName image) {
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
