package io.github.ipv6containers.everywhere.moved;

import com.github.dockerjava.api.command.CreateContainerCmd;
import io.github.ipv6containers.container.Placement;
import io.github.ipv6containers.containers.KnownImage;
import io.github.ipv6containers.engine.Engine;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.List;
import org.apiguardian.api.API;

/**
 * Holds what is known of a container before it is made.
 *
 * @param image what the catalogue knows of its image
 * @param exposed the TCP ports that it exposes
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Known(KnownImage image, List<Integer> exposed) {

    public static Known of(Engine engine, CreateContainerCmd command) {
        return new Known(
                KnownImage.of(engine.client(), String.valueOf(command.getImage())), Placement.exposedPorts(command));
    }

    List<ServicePort> required() {
        return image.required(exposed);
    }

    List<ServicePort> others() {
        return image.others(exposed);
    }
}
