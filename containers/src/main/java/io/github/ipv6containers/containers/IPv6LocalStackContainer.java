package io.github.ipv6containers.containers;

import io.github.ipv6containers.container.IPv6Container;
import io.github.ipv6containers.service.Service;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.apiguardian.api.API;
import org.testcontainers.utility.DockerImageName;

/**
 * Starts LocalStack so that its gateway answers over each family of its network.
 *
 * <p>Queue URLs of SQS have the address by which the client asked, so that they are of use over the same family
 * (from version 4 on).
 *
 * <p>It needs {@code org.testcontainers:testcontainers-localstack} on the class path.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public class IPv6LocalStackContainer extends FluentLocalStackContainer implements IPv6Container {

    private static final String ID = "localstack";
    private static final int GATEWAY = 4566;

    private final RecipeUse use;

    /** Makes a container of the recipe's pinned image. */
    public IPv6LocalStackContainer() {
        this(RecipeUse.defaultImage(ID));
    }

    /**
     * Makes a container of an image.
     *
     * @param image the image's name with its tag, for example {@code localstack/localstack:4.14.0}
     */
    public IPv6LocalStackContainer(String image) {
        this(DockerImageName.parse(image));
    }

    /** Makes a container of an image. */
    @SuppressWarnings("this-escape")
    public IPv6LocalStackContainer(DockerImageName image) {
        super(image);
        use = RecipeUse.of(ID, image);
        use.prepare(this);
        withCreateContainerCmdModifier(command -> command.withEntrypoint(StarterScript.entrypoint(StarterScript.PATH)));
    }

    @Override
    protected void configure() {
        super.configure();
        use.apply(this);
    }

    /**
     * Returns the gateway's URL, with an address for a host, as S3 clients need it to put the bucket's name into the
     * path; an IPv6 address is in brackets.
     */
    @Override
    public URI getEndpoint() {
        return URI.create("http://" + literal(getHost()) + ":" + getMappedPort(GATEWAY));
    }

    private static String literal(String host) {
        if (host.startsWith("[")) {
            return host;
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            String text = address.getHostAddress();
            return address instanceof Inet6Address ? "[" + text + "]" : text;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("The host \"" + host + "\" of LocalStack has no address.", e);
        }
    }

    @Override
    public Service service() {
        return use.service(this);
    }
}
