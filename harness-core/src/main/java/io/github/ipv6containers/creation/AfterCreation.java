package io.github.ipv6containers.creation;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.CreateContainerResponse;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Has a piece of work done between the creation of a container and its start.
 *
 * <p>Testcontainers' own extension point ends with the command; what executes it is a private field of docker-java's.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class AfterCreation {

    private static final String FIELD = "execution";

    private AfterCreation() {}

    /** Has the work done with the container's id; returns false when this docker-java keeps the field elsewhere. */
    public static boolean of(CreateContainerCmd command, Consumer<String> work) {
        return of(command, () -> {}, work);
    }

    /**
     * Has a piece of work done just before the container is made, when nobody has more to say of the command, and another one
     * just after.
     */
    public static boolean of(CreateContainerCmd command, Runnable before, Consumer<String> work) {
        try {
            Field field = field(command.getClass());
            Object execution = field.get(command);
            field.set(
                    command,
                    Proxy.newProxyInstance(
                            field.getType().getClassLoader(),
                            new Class<?>[] {field.getType()},
                            (proxy, method, arguments) -> {
                                try {
                                    if (method.getName().equals("exec")) {
                                        before.run();
                                    }
                                    Object result = method.invoke(execution, arguments);
                                    if (result instanceof CreateContainerResponse created) {
                                        work.accept(created.getId());
                                    }
                                    return result;
                                } catch (InvocationTargetException e) {
                                    throw e.getCause() == null ? e : e.getCause();
                                }
                            }));
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException hidden) {
            return false;
        }
    }

    private static Field field(Class<?> type) throws NoSuchFieldException {
        for (Class<?> at = type; at != null; at = at.getSuperclass()) {
            for (Field field : at.getDeclaredFields()) {
                if (field.getName().equals(FIELD)) {
                    field.setAccessible(true);
                    return field;
                }
            }
        }
        throw new NoSuchFieldException(FIELD);
    }
}
