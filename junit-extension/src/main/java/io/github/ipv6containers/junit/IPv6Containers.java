package io.github.ipv6containers.junit;

import io.github.ipv6containers.StackMode;
import io.github.ipv6containers.junit.declared.StaticContainerLocks;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testcontainers.lifecycle.Startable;

/**
 * Starts the {@code @Container} fields of a test class, and containers of the classes that it lists, on a network of a
 * chosen mode, and proves every port over every family before the first test.
 *
 * <p>A parameter of a listed class is given the container; one of type {@link io.github.ipv6containers.traffic.Traffic}
 * tells over which family the code under test spoke to each.
 *
 * <p>It takes the place of {@code @Testcontainers}: static fields are started once for the class, instance fields for
 * each test method. Inherited fields count, and nested classes share the network of the class around them. All containers
 * are started in parallel, but each after those that it depends on. A field may hold any {@code GenericContainer}. Where the
 * catalogue has its image, it is given the recipe of that, unless {@code ipv6containers.recipes=off} says otherwise (JUnit
 * parameter, system property, or environment variable {@code IPV6CONTAINERS_RECIPES}), and its ports are proved by their
 * protocols; any other port by a plain TCP connection, or as {@link Speaks} says.
 *
 * <p>Where classes run side by side (JUnit 5.12 and newer), those that share a static container run one after the other.
 *
 * <p>A test class whose ports are not all proved fails with one
 * {@link io.github.ipv6containers.VerificationFailedException} for all of its containers. Where the engine cannot grant
 * the mode, the class is skipped with the reason; {@code ipv6containers.unsupported=fail} (JUnit
 * parameter, system property, or environment variable {@code IPV6CONTAINERS_UNSUPPORTED}) makes that a failure, which is
 * the default where {@code CI=true} is set.
 *
 * <p>When a test fails, the log's end of each of its containers and what was proved of it are published as files beside
 * JUnit's reports.
 *
 * <p>The annotation is inherited and may be put on an annotation of your own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
// Names a lock only because JUnit before 5.12, which does not know providers, wants a name; all may read it at once.
@ResourceLock(
        value = "io.github.ipv6containers",
        mode = ResourceAccessMode.READ,
        providers = StaticContainerLocks.class)
@ExtendWith(IPv6ContainersExtension.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface IPv6Containers {

    /**
     * Classes of containers that the extension makes, starts and gives to parameters of their types, in constructors, tests
     * and life-cycle methods.
     *
     * <p>Each needs a constructor without parameters, as the catalogue's have, and ports to prove: {@code GenericContainer}
     * and {@link io.github.ipv6containers.containers.IPv6WireMock} can be listed.
     *
     * <p>A subclass that has no annotation of its own lists what its superclass does, in containers of its own. Nested classes
     * use those of the class around them. Classes that run in parallel have containers of their own, but for scope
     * {@link ContainerScope#JVM}.
     */
    Class<? extends Startable>[] value() default {};

    /**
     * How long the containers of the list live; by default as long as the class.
     *
     * <p>It says nothing of fields: a static one lives as long as the class that starts it, an instance field as long as the
     * test. A nested class that has an annotation of its own must say the same as the one around it.
     */
    ContainerScope scope() default ContainerScope.CLASS;

    /**
     * The mode of the network; at most one.
     *
     * <p>The JUnit parameter or system property {@code ipv6containers.mode} overrides it. When neither is set, the
     * environment variable {@code IPV6CONTAINERS_MODE} decides, and the default is dual-stack.
     *
     * <p>A subclass inherits it, and nested classes share the network. Classes that run one after the other are lent one
     * network in turn, with nothing of the one before on it; those that run in parallel have one each.
     */
    StackMode[] mode() default {};

    /**
     * Whether a port that a plain TCP connection alone would prove is an error; by default it is not.
     *
     * <p>It holds for fields, inherited ones too, and for the list, in the class and in those nested in it.
     */
    boolean strict() default false;
}
