package io.github.ipv6containers.everywhere;

import com.github.dockerjava.api.command.CreateContainerCmd;
import org.apiguardian.api.API;
import org.testcontainers.core.CreateContainerCmdModifier;

/** Is asked by Testcontainers before each container is made, of any class and by whatever code it is started. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Placing implements CreateContainerCmdModifier {

    /** Made by Testcontainers, for each container. */
    public Placing() {
        Suite.ofThisJvm().ifPresent(Suite::begin);
    }

    @Override
    public CreateContainerCmd modify(CreateContainerCmd command) {
        Suite.ofThisJvm().ifPresent(suite -> suite.take(command));
        return command;
    }
}
