package io.github.ipv6containers.creation;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;

/** What a command says of the host's side of a container; docker-java has none where nobody said anything. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class HostSettings {

    private HostSettings() {}

    /** Returns it. */
    public static HostConfig of(CreateContainerCmd command) {
        return Objects.requireNonNullElseGet(command.getHostConfig(), HostConfig::newHostConfig);
    }

    /** Says something else. */
    public static void change(CreateContainerCmd command, UnaryOperator<HostConfig> change) {
        command.withHostConfig(change.apply(of(command)));
    }
}
