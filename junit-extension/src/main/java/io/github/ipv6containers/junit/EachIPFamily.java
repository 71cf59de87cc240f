package io.github.ipv6containers.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test once over each family of the class's mode, IPv4 first.
 *
 * <p>A parameter of type {@link io.github.ipv6containers.IPFamily} is given the family. Meanwhile {@code getHost()} of
 * the catalogue's containers follows it, from the test instance's constructor on, so clients and URLs that are made per
 * test need no change. The class, or one around it, must have {@link IPv6Containers}.
 *
 * <p>{@code @BeforeEach} and {@code @AfterEach} run for each family. In a mode of one family the test runs once. A test that is
 * inherited, or of a nested class, takes the mode of the class that runs, or of the one around it. Run side by side, each keeps
 * its family on its own threads; a thread of a pool gets an error in place of a family that may be another test's.
 *
 * <p>It may be put on an annotation of your own.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(EachIPFamilyExtension.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface EachIPFamily {}
