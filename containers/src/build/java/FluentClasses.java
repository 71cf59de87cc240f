import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.mariadb.MariaDBContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.nginx.NginxContainer;
import org.testcontainers.rabbitmq.RabbitMQContainer;

/**
 * Writes, for each typed class that extends one of a Testcontainers module, a class between the two whose fluent methods
 * return the typed one.
 *
 * <p>Testcontainers' own return the module's class, so that {@code IPv6MariaDBContainer db = new
 * IPv6MariaDBContainer().withUsername("me")} would not compile. They are some forty a class, and say all the same.
 */
final class FluentClasses {

    private static final List<Class<?>> PARENTS = List.of(
            LocalStackContainer.class,
            MariaDBContainer.class,
            MongoDBContainer.class,
            NginxContainer.class,
            RabbitMQContainer.class);

    private FluentClasses() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(
                Path.of(arguments[0]).resolve("io/github/ipv6containers/containers"));
        for (Class<?> parent : PARENTS) {
            write(folder.resolve("Fluent" + parent.getSimpleName() + ".java"), source(parent));
        }
    }

    /** A file that stays the same keeps its time: else this module, and all that depend on it, would be compiled again. */
    private static void write(Path file, String source) throws IOException {
        if (Files.notExists(file) || !Files.readString(file).equals(source)) {
            Files.writeString(file, source);
        }
    }

    private static String source(Class<?> parent) {
        String typed = "IPv6" + parent.getSimpleName();
        return """
                package io.github.ipv6containers.containers;

                /** Returns the typed class from each fluent method. */
                @SuppressWarnings("rawtypes")
                abstract class Fluent%1$s extends %2$s {

                    Fluent%1$s(org.testcontainers.utility.DockerImageName image) {
                        super(image);
                    }

                    private %3$s typed() {
                        return (%3$s) this;
                    }
                %4$s}
                """.formatted(parent.getSimpleName(), parent.getName(), typed, methods(parent, typed));
    }

    private static String methods(Class<?> parent, String typed) {
        Map<String, String> bySignature = new TreeMap<>();
        for (Method method : parent.getMethods()) {
            if (isFluent(parent, method)) {
                String parameters = Stream.of(method.getParameters())
                        .map(parameter -> name(parameter.getParameterizedType()) + " " + parameter.getName())
                        .collect(joining(", "));
                String names =
                        Stream.of(method.getParameters()).map(parameter -> parameter.getName()).collect(joining(", "));
                bySignature.put(method.getName() + parameters, """

                            @Override
                            public %s %s(%s) {
                                super.%2$s(%s);
                                return typed();
                            }
                        """.formatted(
                                typed,
                                method.getName(),
                                method.isVarArgs() ? parameters.replaceFirst("\\[\\](?= \\w+$)", "...") : parameters,
                                names));
            }
        }
        return String.join("", bySignature.values());
    }

    private static boolean isFluent(Class<?> parent, Method method) {
        return !Modifier.isStatic(method.getModifiers())
                && !Modifier.isFinal(method.getModifiers())
                && !method.isBridge()
                && !method.isAnnotationPresent(Deprecated.class)
                && (method.getReturnType() == parent || method.getGenericReturnType().getTypeName().equals("SELF"))
                && !method.getName().equals("self");
    }

    private static String name(Type type) {
        if (type instanceof Class<?> known) {
            return known.getCanonicalName();
        }
        if (type instanceof ParameterizedType generic) {
            return name(generic.getRawType())
                    + Stream.of(generic.getActualTypeArguments())
                            .map(FluentClasses::name)
                            .collect(joining(", ", "<", ">"));
        }
        if (type instanceof WildcardType any) {
            return any.getLowerBounds().length > 0
                    ? "? super " + name(any.getLowerBounds()[0])
                    : "? extends " + name(any.getUpperBounds()[0]);
        }
        throw new IllegalStateException(String.format(
                Locale.ROOT, "No source text is known for %s, one of %s.", type, Arrays.toString(PARENTS.toArray())));
    }
}
