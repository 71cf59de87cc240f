package io.github.ipv6containers.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/** Says which protocol an exposed port of a {@code @Container} field speaks, so that it is proved by that. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(Speaks.List.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Speaks {

    /** The port inside the container; it must be exposed. A field that is inherited keeps what it says in each subclass. */
    int port();

    /** The handshake's word, for example {@code redis}, {@code amqp}, {@code mysql}, {@code http} or {@code http:/path}. */
    String handshake();

    /** Holds the annotations of one field. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @interface List {

        /** The annotations, one a port. */
        Speaks[] value();
    }
}
