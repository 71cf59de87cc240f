package io.github.ipv6containers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoEngineTests {

    @Test
    void saysWhatToDo() {
        assertThat(NoEngineException.at(null, new IllegalStateException()))
                .hasMessage("No container engine can be used: start Docker, set DOCKER_HOST to one that runs, or run"
                        + " \"./harness engine up\" of IPv6 Containers as root to start a private one.");
    }

    @Test
    void namesTheEngineThatWasAskedFor() {
        assertThat(NoEngineException.at("unix:///run/gone.sock", new IllegalStateException()))
                .hasMessage("No container engine can be used: DOCKER_HOST is unix:///run/gone.sock, and none answers"
                        + " there; start it, set DOCKER_HOST to one that runs, or run \"./harness engine up\" of IPv6"
                        + " Containers as root to start a private one.");
    }
}
