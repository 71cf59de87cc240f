package io.github.ipv6containers.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Says which container and port an {@link io.github.ipv6containers.Endpoint} parameter of an {@link EachIPFamily} test is
 * of; needed where the class has more than one service port.
 *
 * <p>Where none or more than one fits, the test fails with a sentence that lists what there is.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface EndpointOf {

    /**
     * The name of the container's field, or the simple name of a listed class.
     *
     * <p>Fields of superclasses and of the classes around a nested one count too; of two with one name that of the innermost
     * class is meant.
     */
    String value();

    /** The port inside the container; needed where the container has more than one service port. */
    int port() default 0;
}
