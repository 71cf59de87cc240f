package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import org.apiguardian.api.API;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts nginx so that it answers over each family of its network: the image's own default.conf on port 80, or a
 * configuration of your own.
 *
 * <p>It needs {@code org.testcontainers:testcontainers-nginx} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6NginxContainer extends FluentNginxContainer implements IPv6Container {

    private static final String ID = "nginx";

    private RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6NginxContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code nginx:1.28}
     */
    public IPv6NginxContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6NginxContainer(DockerImageName image) {
        super(image);
        use = RecipeUse.of(ID, image);
        use.prepare(this);
    }

    /**
     * Replaces the image's {@code nginx.conf}; it must listen on IPv4 and on IPv6, for example {@code listen 3001;} and
     * {@code listen [::]:3001;}.
     *
     * @param nginxConf the content of {@code /etc/nginx/nginx.conf}
     * @param ports the ports that it listens on, each proved by an HTTP request of {@code /}
     * @throws IllegalArgumentException if no port is given
     */
    public IPv6NginxContainer withConfiguration(String nginxConf, int... ports) {
        use = new OwnNginxConfiguration(nginxConf, ports).in(use);
        use.prepare(this);
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
