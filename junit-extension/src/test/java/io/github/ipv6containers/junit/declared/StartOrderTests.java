package io.github.ipv6containers.junit.declared;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.junit.dependency.Dependency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.GenericContainer;

class StartOrderTests {

    @Test
    void whatOthersDependOnComesBeforeThemAndOnce() {
        Dependency store = dependency("store", container());
        Dependency web = dependency("web", container().dependsOn(store.startable()));
        Dependency worker = dependency("worker", container().dependsOn(store.startable(), web.startable()));

        assertThat(StartOrder.of(getClass(), List.of(worker, web, store)))
                .extracting(Dependency::name)
                .containsExactly("store", "web", "worker");
    }

    @Test
    void whatNoFieldHoldsIsAddedAndProved() {
        Dependency web = dependency("web", container().dependsOn(container()));

        List<Dependency> ordered = StartOrder.of(getClass(), List.of(web));

        assertThat(ordered).extracting(Dependency::name).containsExactly("dependency of web", "web");
        assertThat(ordered.get(0).container().map(GenericContainer::getExposedPorts))
                .contains(List.of(6379));
    }

    @Test
    void aContainerInTwoFieldsIsStartedOnce() {
        GenericContainer<?> container = container();

        assertThat(StartOrder.of(getClass(), List.of(dependency("a", container), dependency("b", container))))
                .extracting(Dependency::name)
                .containsExactly("a");
    }

    private static GenericContainer<?> container() {
        return new GenericContainer<>("redis:8.2").withExposedPorts(6379);
    }

    private static Dependency dependency(String name, GenericContainer<?> container) {
        return new Dependency(name, container, ContainerPorts.known(container));
    }
}
