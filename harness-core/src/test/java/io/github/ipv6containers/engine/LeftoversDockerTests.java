package io.github.ipv6containers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateNetworkResponse;
import com.github.dockerjava.api.model.Network;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("docker")
class LeftoversDockerTests {

    private final DockerClient client = Engine.look().client();

    @Test
    void whatADeadRunLeftIsRemovedAndWhatALiveRunUsesIsNot() {
        Owner self = Owner.self();
        String dead = network(new Owner(self.place(), self.pid(), "1").toString());
        String live = network(self.toString());
        String elsewhere = network(new Owner("another-machine", 1, "1").toString());
        try {
            Leftovers.of(client).removeThoseOfDeadRuns();

            assertThat(ids()).doesNotContain(dead).contains(live, elsewhere);
        } finally {
            client.removeNetworkCmd(live).exec();
            client.removeNetworkCmd(elsewhere).exec();
        }
    }

    private String network(String owner) {
        CreateNetworkResponse made = client.createNetworkCmd()
                .withName("leftover-" + UUID.randomUUID())
                .withLabels(Map.of(RunLabels.OWNER, owner))
                .exec();
        return made.getId();
    }

    private List<String> ids() {
        return client.listNetworksCmd().exec().stream().map(Network::getId).toList();
    }
}
