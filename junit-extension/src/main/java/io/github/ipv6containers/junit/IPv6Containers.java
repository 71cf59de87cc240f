package io.github.ipv6containers.junit;

import io.github.ipv6containers.StackMode;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Starts the {@code @Container} fields of a test class on a network of a chosen mode, and proves every port over every
 * family before the first test.
 *
 * <p>It takes the place of {@code @Testcontainers}: static fields are started once for the class, instance fields for
 * each test method. Inherited fields count, and nested classes share the network of the class around them. All containers
 * are started in parallel, but each after those that it depends on. A field may hold any {@code GenericContainer}; a port
 * of one that is not of the catalogue is proved by a plain TCP connection, or as {@link Speaks} says.
 *
 * <p>A test class whose ports are not all proved fails with one
 * {@link io.github.ipv6containers.VerificationFailedException} for all of its containers. Where the engine cannot grant
 * the mode, or there is none, the class is skipped with the reason; {@code ipv6containers.unsupported=fail} (JUnit
 * parameter, system property, or environment variable {@code IPV6CONTAINERS_UNSUPPORTED}) makes that a failure, which is
 * the default where {@code CI=true} is set.
 *
 * <p>The annotation is inherited and may be put on an annotation of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@ExtendWith(IPv6ContainersExtension.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface IPv6Containers {

    /**
     * The mode of the network; at most one.
     *
     * <p>The JUnit parameter or system property {@code ipv6containers.mode} overrides it. When neither is set, the
     * environment variable {@code IPV6CONTAINERS_MODE} decides, and the default is dual-stack.
     */
    StackMode[] mode() default {};

    /** Whether a port that a plain TCP connection alone would prove is an error; by default it is not. */
    boolean strict() default false;
}
