package io.github.ipv6containers.containers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CatalogueTests {

    @Test
    void listsTheBuiltInSystemsInTheOrderOfReports() {
        assertThat(Catalogue.builtIn().ids()).containsExactly("redis", "mariadb", "rabbitmq", "nginx", "wiremock");
    }

    @Test
    void namesTheKnownIdsWhenAskedForAnotherOne() {
        assertThatThrownBy(() -> Catalogue.builtIn().find("redsi"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no recipe \"redsi\"; known: redis, mariadb, rabbitmq, nginx, wiremock.");
    }
}
