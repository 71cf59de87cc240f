package io.github.ipv6containers.hostaccess;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ContainerConfig;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.core.CreateContainerCmdModifier;

/**
 * Has the SSH server of Testcontainers' own image forward over IPv6 too: up to 1.3.0 its command says IPv4 alone.
 *
 * <p>Testcontainers asks it for every container that it makes, and it changes that one's command, and nothing else.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ForwardingOverEachFamily implements CreateContainerCmdModifier {

    private static final String IMAGE = "sshd";
    private static final Pattern IPV4_ALONE = Pattern.compile("\\bAddressFamily([= ])inet\\b");

    /** Made by Testcontainers, for each container. */
    public ForwardingOverEachFamily() {}

    @Override
    public CreateContainerCmd modify(CreateContainerCmd command) {
        String image = String.valueOf(command.getImage());
        if (image.contains(IMAGE) && isOfTestcontainers(command.getEnv())) {
            String[] own = Objects.requireNonNullElseGet(command.getCmd(), () -> new String[0]);
            String[] said = own.length > 0 ? own : ofImage(image);
            String[] mended = mended(said);
            if (!Stream.of(mended).toList().equals(Stream.of(said).toList())) {
                command.withCmd(mended);
            }
        }
        return command;
    }

    /** A suite's own SSH server is under test, and stays as it is: it has not the password that Testcontainers gives to its own. */
    static boolean isOfTestcontainers(String @Nullable [] environment) {
        return environment != null
                && Stream.of(environment).anyMatch(variable -> variable.startsWith(ForwardingServer.PASSWORD));
    }

    static String[] mended(String... said) {
        return Stream.of(said)
                .map(word -> IPV4_ALONE.matcher(word).replaceAll("AddressFamily$1any"))
                .toArray(String[]::new);
    }

    private static String[] ofImage(String image) {
        ContainerConfig config =
                DockerClientFactory.lazyClient().inspectImageCmd(image).exec().getConfig();
        return Optional.ofNullable(config).map(ContainerConfig::getCmd).orElseGet(() -> new String[0]);
    }
}
