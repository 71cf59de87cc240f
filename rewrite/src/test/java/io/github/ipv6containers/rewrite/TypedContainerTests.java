package io.github.ipv6containers.rewrite;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.containers.Catalogue;
import io.github.ipv6containers.containers.IPv6RedisContainer;
import io.github.ipv6containers.containers.IPv6WireMockContainer;
import io.github.ipv6containers.recipe.Recipe;
import io.github.ipv6containers.recipe.ServicePort;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testcontainers.utility.DockerImageName;

/** Holds the table of what takes the place of what against the classes themselves, and against the catalogue. */
class TypedContainerTests {

    /** Only these a user names as his images; the others are of this project's own reports. */
    private static final List<String> OWN = List.of("ipv6containers-", "kestrel");

    static Stream<TypedContainer> typed() {
        return TypedContainer.ALL.stream();
    }

    static Stream<Recipe> systems() {
        return Catalogue.builtIn().recipes().stream()
                .filter(recipe -> recipe.group().equals(Recipe.SYSTEMS))
                .filter(recipe -> !recipe.images().isEmpty())
                .filter(recipe -> OWN.stream().noneMatch(recipe.image()::startsWith));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void hasEachMethodOfTheClassThatItReplacesButThoseNamed(TypedContainer typed) throws ClassNotFoundException {
        Class<?> ours = Class.forName(typed.className());
        Set<String> has = Arrays.stream(ours.getMethods())
                .map(TypedContainerTests::signature)
                .collect(toSet());

        for (String replaced : typed.inPlaceOf().keySet()) {
            Class<?> theirs = Class.forName(replaced);
            assertThat(methods(theirs)
                            .filter(method -> !has.contains(signature(method)))
                            .map(Method::getName)
                            .distinct())
                    .as("methods of %s that %s has not", replaced, typed.className())
                    .containsExactlyInAnyOrderElementsOf(typed.inPlaceOf().get(replaced));
            // Only what is in the package of older classes is looked at for variables and parameters of its type.
            assertThat(theirs.isAssignableFrom(ours) || replaced.startsWith("org.testcontainers.containers."))
                    .as("%s extends %s", typed.className(), replaced)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("systems")
    void knowsEachImageThatHasARecipe(Recipe recipe) {
        assertThat(recipe.images())
                .map(image -> DockerImageName.parse(image).getRepository())
                .allSatisfy(repository -> assertThat(TypedContainer.ofImage(repository, true))
                        .as(repository)
                        .isNotEqualTo(java.util.Optional.of(TypedContainer.ANY)));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void namesTheRecipesPortsWherePlainContainersAreReplaced(TypedContainer typed) {
        if (typed.ports().isEmpty()) {
            return;
        }
        String image = typed.images().iterator().next();
        Recipe recipe = systems()
                .filter(it -> DockerImageName.parse(it.image()).getRepository().equals(image))
                .findFirst()
                .orElseThrow();

        assertThat(recipe.variant().ports())
                .extracting(ServicePort::number)
                .containsExactlyInAnyOrderElementsOf(typed.ports());
        assertThat(typed.className()).isIn(IPv6RedisContainer.class.getName(), IPv6WireMockContainer.class.getName());
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method ->
                        !Modifier.isStatic(method.getModifiers()) && !method.isBridge() && !method.isSynthetic());
    }

    /** Without the result: a typed class returns itself. */
    private static String signature(Method method) {
        return method.getName() + Arrays.toString(method.getParameterTypes());
    }
}
