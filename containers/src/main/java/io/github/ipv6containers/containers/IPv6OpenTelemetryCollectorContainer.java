package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts the OpenTelemetry Collector so that OTLP, its health check and its own metrics answer over each family of its network.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6OpenTelemetryCollectorContainer extends GenericContainer<IPv6OpenTelemetryCollectorContainer>
        implements IPv6Container {

    private static final String ID = "opentelemetry-collector";
    private static final int GRPC = 4317;
    private static final int HTTP = 4318;

    private RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6OpenTelemetryCollectorContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code otel/opentelemetry-collector:0.165.0}
     */
    public IPv6OpenTelemetryCollectorContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6OpenTelemetryCollectorContainer(DockerImageName image) {
        super(image);
        use = RecipeUse.of(ID, image);
        use.prepare(this);
    }

    /**
     * Runs with a configuration file of one's own, of which only OTLP is proved.
     *
     * @param yaml its text; a receiver without an endpoint listens on loopback alone, and one with {@code "[::]:4317"} or
     *     {@code "[::]:4318"} on both families
     */
    public IPv6OpenTelemetryCollectorContainer withConfiguration(String yaml) {
        use = OwnCollectorConfiguration.in(use, yaml);
        use.prepare(this);
        return this;
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
