package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts RabbitMQ so that AMQP, management and metrics answer over each family of its network.
 *
 * <p>The TLS ports that Testcontainers exposes are left out, because the image does not listen on them; add them by
 * {@code addExposedPorts(5671, 15671)} when your configuration opens them.
 *
 * <p>It needs {@code org.testcontainers:testcontainers-rabbitmq} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6RabbitMQContainer extends FluentRabbitMQContainer implements IPv6Container {

    private static final String ID = "rabbitmq";

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6RabbitMQContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code rabbitmq:4.2-management}
     * @throws IllegalArgumentException if it is an official image without the management plug-in
     */
    public IPv6RabbitMQContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6RabbitMQContainer(DockerImageName image) {
        super(withManagement(image));
        use = RecipeUse.of(ID, image);
        use.prepare(this);
    }

    private static DockerImageName withManagement(DockerImageName image) {
        boolean official = image.getUnversionedPart().matches("(docker\\.io/)?(library/)?rabbitmq");
        String tag = image.getVersionPart();
        if (official && !tag.contains("management") && !tag.startsWith("sha256:")) {
            throw new IllegalArgumentException("The image \"" + image.asCanonicalNameString()
                    + "\" has no management plug-in, so its port 15672 cannot answer; use \"rabbitmq:"
                    + (tag.equals("latest") ? "management" : tag.replaceFirst("(-alpine)?$", "-management$1"))
                    + "\".");
        }
        return image;
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
