package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts Jaeger, version 2 or 1, so that OTLP and what its UI asks answer over each family of its network.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6JaegerContainer extends GenericContainer<IPv6JaegerContainer> implements IPv6Container {

    private static final String ID = "jaeger";
    private static final int GRPC = 4317;
    private static final int HTTP = 4318;
    private static final int UI = 16686;

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6JaegerContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code jaegertracing/jaeger:2.13.0}
     */
    public IPv6JaegerContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6JaegerContainer(DockerImageName image) {
        super(image);
        use = RecipeUse.of(ID, image);
        use.prepare(this);
    }

    /** Returns where the UI and its API are, over the current test's family; an IPv6 address is in brackets. */
    public String uiUrl() {
        return "http://" + getHost() + ":" + getMappedPort(UI);
    }

    /** Returns the endpoint for exporters over gRPC, over the current test's family; an IPv6 address is in brackets. */
    public String otlpGrpcUrl() {
        return "http://" + getHost() + ":" + getMappedPort(GRPC);
    }

    /**
     * Returns the endpoint for exporters over HTTP, before {@code /v1/traces} and the like, over the current test's family; an
     * IPv6 address is in brackets.
     */
    public String otlpHttpUrl() {
        return "http://" + getHost() + ":" + getMappedPort(HTTP);
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
