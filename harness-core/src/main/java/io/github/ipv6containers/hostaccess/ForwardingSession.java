package io.github.ipv6containers.hostaccess;

import io.github.ipv6containers.Endpoint;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.testcontainers.containers.PortForwardingContainer;

/**
 * A session of the SSH client that Testcontainers has inside.
 *
 * <p>That client is packed into Testcontainers under a name that nobody else may rely on, so its class is taken from what uses
 * it there.
 */
final class ForwardingSession implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration ONE_TRY = Duration.ofSeconds(5);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final String USER = "root";

    private final Object connection;

    private ForwardingSession(Object connection) {
        this.connection = connection;
    }

    /** Opens one, as soon as the server answers at one of these, at most 30 seconds. */
    static ForwardingSession open(List<Endpoint> server, String password) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int turn = 0; ; turn++) {
            Endpoint next = server.get(turn % server.size());
            try {
                return new ForwardingSession(connected(next, password));
            } catch (InvocationTargetException notYet) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "the SSH server that leads to this machine does not answer at " + next + ": "
                                    + Objects.requireNonNull(notYet.getCause()).getMessage(),
                            notYet);
                }
                LockSupport.parkNanos(LOOK.toNanos());
            } catch (ReflectiveOperationException e) {
                throw TestcontainersServer.hidden(e);
            }
        }
    }

    private static Object connected(Endpoint server, String password) throws ReflectiveOperationException {
        Class<?> type = PortForwardingContainer.class
                .getDeclaredMethod("getSshConnection")
                .getReturnType();
        Object made = type.getConstructor(String.class, int.class).newInstance(server.host(), server.port());
        Method connect = Stream.of(type.getMethods())
                .filter(method -> method.getName().equals("connect") && method.getParameterCount() == 3)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException("connect"));
        // Any key of the host is right: the server was started for this.
        Object anyKey = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {connect.getParameterTypes()[0]},
                (proxy, method, arguments) -> true);
        int patience = Math.toIntExact(ONE_TRY.toMillis());
        connect.invoke(made, anyKey, patience, patience);
        Object accepted = type.getMethod("authenticateWithPassword", String.class, String.class)
                .invoke(made, USER, password);
        if (!Boolean.TRUE.equals(accepted)) {
            throw new IllegalStateException("the SSH server that would lead to this machine takes no password");
        }
        return made;
    }

    void forward(int hostPort, int containerPort) {
        try {
            connection
                    .getClass()
                    .getMethod("requestRemotePortForwarding", String.class, int.class, String.class, int.class)
                    .invoke(connection, "", containerPort, "localhost", hostPort);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "port " + containerPort + " cannot be forwarded to port " + hostPort + " of this machine: "
                            + Objects.requireNonNull(e.getCause()).getMessage(),
                    e);
        } catch (ReflectiveOperationException e) {
            throw TestcontainersServer.hidden(e);
        }
    }

    @Override
    public void close() {
        try {
            connection.getClass().getMethod("close").invoke(connection);
        } catch (ReflectiveOperationException closed) {
            // The server is stopped next.
        }
    }
}
