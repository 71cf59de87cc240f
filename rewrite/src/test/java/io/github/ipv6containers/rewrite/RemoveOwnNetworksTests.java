package io.github.ipv6containers.rewrite;

import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;

class RemoveOwnNetworksTests implements CompiledRewriteTest {

    @Override
    public void choose(RecipeSpec spec) {
        spec.recipe(new RemoveOwnNetworks());
    }

    @Test
    void removesTheSharedOneAndOneThatIsMadeInPlace() {
        rewriteRun(java("""
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.containers.Network;
                import org.testcontainers.junit.jupiter.Container;

                class ShopTest {
                    @Container
                    final GenericContainer<?> one = new GenericContainer<>("a:1").withNetwork(Network.SHARED);

                    @Container
                    final GenericContainer<?> two = new GenericContainer<>("b:1").withNetwork(Network.newNetwork()).withEnv("A", "b");
                }
                """, """
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.junit.jupiter.Container;

                class ShopTest {
                    @Container
                    final GenericContainer<?> one = new GenericContainer<>("a:1");

                    @Container
                    final GenericContainer<?> two = new GenericContainer<>("b:1").withEnv("A", "b");
                }
                """));
    }

    @Test
    void keepsAFieldThatOtherClassesMayUse() {
        rewriteRun(java("""
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.containers.Network;
                import org.testcontainers.junit.jupiter.Container;

                class ShopTest {
                    static final Network network = Network.newNetwork();

                    @Container
                    final GenericContainer<?> one = new GenericContainer<>("a:1").withNetwork(network);
                }
                """, """
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.containers.Network;
                import org.testcontainers.junit.jupiter.Container;

                class ShopTest {
                    static final Network network = Network.newNetwork();

                    @Container
                    final GenericContainer<?> one = new GenericContainer<>("a:1");
                }
                """));
    }

    @Test
    void leavesANetworkThatAContainerOfAnotherKindIsOn() {
        rewriteRun(java("""
                import org.testcontainers.containers.GenericContainer;
                import org.testcontainers.containers.Network;
                import org.testcontainers.junit.jupiter.Container;

                class ShopTest {
                    private static final Network network = Network.newNetwork();

                    @Container
                    final GenericContainer<?> one = new GenericContainer<>("a:1").withNetwork(network);

                    final GenericContainer<?> byHand = new GenericContainer<>("b:1").withNetwork(network);
                }
                """));
    }
}
