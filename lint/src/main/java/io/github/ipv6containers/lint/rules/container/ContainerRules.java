package io.github.ipv6containers.lint.rules.container;

import io.github.ipv6containers.lint.facts.Programs;
import io.github.ipv6containers.lint.model.Container;
import io.github.ipv6containers.lint.model.MountedFile;
import io.github.ipv6containers.lint.rules.Findings;
import io.github.ipv6containers.lint.rules.config.ConfigurationRules;
import io.github.ipv6containers.lint.rules.config.RedisRules;
import io.github.ipv6containers.lint.text.Text;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/** All rules on one container, wherever it is declared. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ContainerRules {

    private ContainerRules() {}

    public static void check(Container container, Findings found) {
        Findings own = new Findings(found.object());
        all(container, own);
        CatalogueRules.check(container, own);
        found.addAll(own);
    }

    /** The rules on an annotation, which injected containers are told too; the pod's own may be none. */
    public static void annotation(List<Container> containers, Text text, Findings found) {
        PodAddressRules.annotation(containers, text, found);
    }

    private static void all(Container container, Findings found) {
        ImageRules.check(container, found);
        BindRules.check(container, found);
        AddressRules.check(container, found);
        PodAddressRules.check(container, found);
        JavaRules.collisions(container, found);
        container.everything().forEach(text -> JavaRules.preferIPv4(text, found));
        ProbeRules.check(container, found);
        if (Programs.of(container).filter(it -> it.id().equals("redis")).isPresent()) {
            RedisRules.arguments(container, found);
        }
        container.files().stream().filter(file -> file.content() != null).forEach(file -> file(file, container, found));
    }

    private static void file(MountedFile file, Container container, Findings found) {
        Text text = Objects.requireNonNull(file.content());
        ConfigurationRules.check(file.path(), text, container.imageName().version(), found);
        if (!ConfigurationRules.isKnown(file.path(), text)) {
            PlainFileRules.check(text, container, found);
        }
    }
}
