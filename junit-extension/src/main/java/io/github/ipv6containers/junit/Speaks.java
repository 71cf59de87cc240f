package io.github.ipv6containers.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * Says which protocol an exposed port of a {@code @Container} field speaks, so that it is proved by that; or that it is not
 * to be proved.
 *
 * <p>What cannot be so, such as a port that is not exposed or a word that is no handshake, fails the class with a sentence that
 * says what to write; mostly before any engine is asked.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Repeatable(Speaks.List.class)
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public @interface Speaks {

    /** The port inside the container; it must be exposed. A field that is inherited keeps what it says in each subclass. */
    int port();

    /**
     * The handshake's word, for example {@code redis}, {@code amqp}, {@code mysql}, {@code http} or {@code http:/path};
     * empty where the port is not proved.
     */
    String handshake() default "";

    /**
     * Whether the port is proved, which is the default.
     *
     * <p>A port that opens only later, for example a debugger's, is exposed and closed when the container is ready:
     * {@code @Speaks(port = 5005, proved = false)} says that this is meant. The log names it.
     */
    boolean proved() default true;

    /** Holds the annotations of one field. */
    @Target(ElementType.FIELD)
    @Retention(RetentionPolicy.RUNTIME)
    @Documented
    @interface List {

        /** The annotations, one a port. */
        Speaks[] value();
    }
}
