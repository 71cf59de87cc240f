package io.github.ipv6containers.junit.leaving;

import java.lang.reflect.Field;
import org.apiguardian.api.API;
import org.testcontainers.containers.GenericContainer;

/**
 * Brings the object of a container to rest while the container itself is still being removed.
 *
 * <p>So that whoever looks at it, or starts it again, finds it as {@code stop()} leaves it: a class of Testcontainers' own
 * extension that shares it would else take it for one that runs.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AtRest {

    private AtRest() {}

    /** Does it; where this version of Testcontainers hides how, nothing is done and the answer is no. */
    public static boolean bring(GenericContainer<?> container) {
        try {
            Field id = field("containerId");
            Field info = field("containerInfo");
            id.set(container, null);
            info.set(container, null);
            return true;
        } catch (ReflectiveOperationException hidden) {
            return false;
        }
    }

    private static Field field(String name) throws NoSuchFieldException {
        Field field = GenericContainer.class.getDeclaredField(name);
        field.setAccessible(true);
        return field;
    }
}
