package io.github.ipv6containers.network;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.ContainerNetwork;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.StackMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Holds the addresses that the engine gave a started container on its network.
 *
 * <p>They are read from the network's own entry: the fields of the container as a whole are of the default network.
 *
 * @param byFamily the address of each family as a literal; a family without one is missing
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record GrantedAddresses(Map<IPFamily, String> byFamily) {

    public GrantedAddresses {
        byFamily = Map.copyOf(byFamily);
    }

    /** Reads the addresses on one network; the container's only network when the id is not found. */
    public static GrantedAddresses read(InspectContainerResponse container, String networkId) {
        Map<String, ContainerNetwork> networks = container.getNetworkSettings().getNetworks();
        Optional<ContainerNetwork> entry = networks.values().stream()
                .filter(n -> networkId.equals(n.getNetworkID()))
                .findFirst()
                .or(() -> networks.size() == 1 ? networks.values().stream().findFirst() : Optional.empty());
        Map<IPFamily, String> granted = new EnumMap<>(IPFamily.class);
        entry.ifPresent(network -> {
            put(granted, IPFamily.IPV4, network.getIpAddress());
            put(granted, IPFamily.IPV6, network.getGlobalIPv6Address());
        });
        return new GrantedAddresses(granted);
    }

    private static void put(Map<IPFamily, String> granted, IPFamily family, @Nullable String address) {
        if (address != null && !address.isBlank()) {
            granted.put(family, address);
        }
    }

    /** Returns the address of a family; empty when the engine gave none. */
    public Optional<String> address(IPFamily family) {
        return Optional.ofNullable(byFamily.get(family));
    }

    /** Tells whether exactly the families of a mode were granted. */
    public boolean match(StackMode mode) {
        return byFamily.size() == mode.families().size() && byFamily.keySet().containsAll(mode.families());
    }
}
