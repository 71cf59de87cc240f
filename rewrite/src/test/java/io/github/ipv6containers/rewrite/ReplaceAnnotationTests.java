package io.github.ipv6containers.rewrite;

import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.test.RecipeSpec;

class ReplaceAnnotationTests implements CompiledRewriteTest {

    @Override
    public void choose(RecipeSpec spec) {
        spec.recipe(new ReplaceAnnotation());
    }

    @Test
    void keepsWhatIsSkippedWithoutAnEngineAndDropsParallelStarts() {
        rewriteRun(java("""
                import org.testcontainers.junit.jupiter.Testcontainers;

                @Testcontainers(disabledWithoutDocker = true, parallel = true)
                class SkippedTest {}
                """, """
                import io.github.ipv6containers.junit.IPv6Containers;
                import org.testcontainers.junit.jupiter.EnabledIfDockerAvailable;

                @EnabledIfDockerAvailable
                @IPv6Containers
                class SkippedTest {}
                """));
    }

    @Test
    void dropsAttributesThatSayTheDefault() {
        rewriteRun(java("""
                import org.testcontainers.junit.jupiter.Testcontainers;

                @Testcontainers(disabledWithoutDocker = false)
                class DefaultTest {}
                """, """
                import io.github.ipv6containers.junit.IPv6Containers;

                @IPv6Containers
                class DefaultTest {}
                """));
    }

    @Test
    void replacesItOnAnAnnotationOfOnesOwn() {
        rewriteRun(java("""
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;
                import org.testcontainers.junit.jupiter.Testcontainers;

                @Testcontainers
                @Retention(RetentionPolicy.RUNTIME)
                @interface ShopTest {}
                """, """
                import java.lang.annotation.Retention;
                import java.lang.annotation.RetentionPolicy;

                import io.github.ipv6containers.junit.IPv6Containers;

                @IPv6Containers
                @Retention(RetentionPolicy.RUNTIME)
                @interface ShopTest {}
                """));
    }

    @Test
    void removesItBesideTheNewOne() {
        rewriteRun(java("""
                import io.github.ipv6containers.junit.IPv6Containers;
                import org.testcontainers.junit.jupiter.Testcontainers;

                @Testcontainers
                @IPv6Containers
                class BothTest {}
                """, """
                import io.github.ipv6containers.junit.IPv6Containers;

                @IPv6Containers
                class BothTest {}
                """));
    }
}
