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
 * <p>It may be put on an annotation of your own.
 */
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@TestTemplate
@ExtendWith(EachIPFamilyExtension.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface EachIPFamily {}
