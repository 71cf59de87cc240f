package io.github.ipv6containers.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeUtils;

/** Replaces addresses beside published ports: as two arguments, in texts that are joined, and in formats. */
final class AddressesVisitor extends JavaVisitor<ExecutionContext> {

    private static final String HOST = "(?:127\\.0\\.0\\.1|0\\.0\\.0\\.0|localhost)";
    private static final Pattern ONLY_HOST = Pattern.compile(HOST);
    private static final Pattern HOST_LAST = Pattern.compile("(?:^|(?<=[/@\\s\"]))" + HOST + "(:?)$");
    private static final Pattern HOST_IN_FORMAT = Pattern.compile("(?:^|(?<=[/@\\s]))" + HOST + "(?=:%[ds])");

    @Override
    public J visitNewClass(J.NewClass made, ExecutionContext context) {
        J.NewClass visited = (J.NewClass) super.visitNewClass(made, context);
        return visited.withArguments(pairs(visited.getArguments(), "host"));
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation call, ExecutionContext context) {
        J.MethodInvocation visited = (J.MethodInvocation) super.visitMethodInvocation(call, context);
        boolean format = visited.getSimpleName().equals("format")
                || visited.getSimpleName().equals("formatted");
        List<Expression> replaced = pairs(visited.getArguments(), format ? "uriHost" : "host");
        return format ? formatted(visited.withArguments(replaced)) : visited.withArguments(replaced);
    }

    /** {@code f("127.0.0.1", container.getMappedPort(n))}. */
    private List<Expression> pairs(List<Expression> arguments, String host) {
        List<Expression> replaced = new ArrayList<>(arguments);
        for (int i = 0; i + 1 < replaced.size(); i++) {
            Optional<PortCall> port = PortCall.of(replaced.get(i + 1), getCursor());
            if (port.isEmpty() || !isText(replaced.get(i), ONLY_HOST)) {
                continue;
            }
            J.Identifier family = family();
            Space before = replaced.get(i).getPrefix();
            if (family == null || !port.get().namesPort()) {
                replaced.set(i, Code.host(port.get().call()).withPrefix(before));
            } else {
                Space between = replaced.get(i + 1).getPrefix();
                replaced.set(i, Code.ofEndpoint(port.get().call(), family, host).withPrefix(before));
                replaced.set(
                        i + 1,
                        Code.ofEndpoint(port.get().call(), family, "port").withPrefix(between));
            }
        }
        return replaced.equals(arguments) ? arguments : replaced;
    }

    /** {@code format("http://127.0.0.1:%d/", container.getMappedPort(n))}, with that one thing to put in. */
    private J formatted(J.MethodInvocation call) {
        boolean on = call.getSimpleName().equals("formatted");
        List<Expression> arguments = call.getArguments();
        Expression format = on ? call.getSelect() : arguments.get(0);
        int first = on ? 0 : 1;
        if (!(format instanceof J.Literal literal)
                || !(literal.getValue() instanceof String text)
                || arguments.size() != first + 1
                || text.split("%", -1).length != 2
                || !HOST_IN_FORMAT.matcher(text).find()
                || literal.getValueSource() == null) {
            return call;
        }
        Optional<PortCall> port = PortCall.of(arguments.get(first), getCursor());
        if (port.isEmpty()) {
            return call;
        }
        J.Literal asked = literal.withValue(HOST_IN_FORMAT.matcher(text).replaceFirst("%s"))
                .withValueSource(Pattern.compile("(?<=[/@\\s\"])" + HOST + "(?=:%[ds])")
                        .matcher(literal.getValueSource())
                        .replaceFirst("%s"));
        Expression host = Code.host(port.get().call());
        List<Expression> all = new ArrayList<>();
        if (!on) {
            all.add(asked);
        }
        all.add(host.withPrefix(arguments.get(first).getPrefix()));
        all.add(arguments.get(first).withPrefix(Space.SINGLE_SPACE));
        J.MethodInvocation replaced = call.withArguments(all);
        return on ? replaced.withSelect(asked) : replaced;
    }

    /** {@code "http://127.0.0.1:" + container.getMappedPort(n)}, and with {@code "127.0.0.1" + ":"}. */
    @Override
    public J visitBinary(J.Binary binary, ExecutionContext context) {
        J.Binary visited = (J.Binary) super.visitBinary(binary, context);
        if (visited.getOperator() != J.Binary.Type.Addition) {
            return visited;
        }
        Optional<PortCall> port = PortCall.of(visited.getRight(), getCursor());
        @Nullable Expression before = port.isEmpty() ? null : beforeColon(visited.getLeft());
        if (port.isEmpty() || before == null) {
            return visited;
        }
        J.Identifier family = port.get().namesPort() ? family() : null;
        Expression last = last(before);
        boolean asked = isHostOf(last, port.get().call());
        if (!isText(last, HOST_LAST) && (family == null || !asked)) {
            return visited;
        }
        @Nullable Expression front = asked ? withoutLast(before) : cut(before, (J.Literal) last);
        if (family == null) {
            J.MethodInvocation host = Code.host(port.get().call());
            Expression start = front == null ? host : Code.plus(front, host);
            return Code.plus(Code.plus(start, Code.text(":")), visited.getRight())
                    .withRight(visited.getRight()) // where it stood, which may be a line of its own
                    .withPrefix(visited.getPrefix());
        }
        J.MethodInvocation endpoint = Code.endpoint(port.get().call(), family);
        if (front == null) {
            return (isJoinedWithText() ? endpoint : Code.ofEndpoint(port.get().call(), family, "toString"))
                    .withPrefix(visited.getPrefix());
        }
        return Code.plus(front, endpoint).withPrefix(visited.getPrefix());
    }

    /** Returns what stands before the colon, with the colon when it is of the same text; null when there is none. */
    private static @Nullable Expression beforeColon(Expression left) {
        if (left instanceof J.Binary joined && isLiteral(joined.getRight(), ":")) {
            return joined.getLeft();
        }
        return last(left) instanceof J.Literal literal
                        && literal.getValue() instanceof String text
                        && text.endsWith(":")
                ? left
                : null;
    }

    private static Expression last(Expression joined) {
        return joined instanceof J.Binary binary ? binary.getRight() : joined;
    }

    private static @Nullable Expression withoutLast(Expression joined) {
        return joined instanceof J.Binary binary ? binary.getLeft() : null;
    }

    /** Cuts the address off the end. */
    private static @Nullable Expression cut(Expression joined, J.Literal last) {
        Matcher host = HOST_LAST.matcher(String.valueOf(last.getValue()));
        String rest = host.replaceFirst("");
        if (rest.isEmpty()) {
            return withoutLast(joined);
        }
        int length = String.valueOf(last.getValue()).length() - rest.length();
        String source = String.valueOf(last.getValueSource());
        J.Literal shorter =
                last.withValue(rest).withValueSource(source.substring(0, source.length() - 1 - length) + "\"");
        return joined instanceof J.Binary binary ? binary.withRight(shorter) : shorter;
    }

    private static boolean isHostOf(Expression last, J.MethodInvocation port) {
        return last instanceof J.MethodInvocation call
                && call.getSimpleName().equals("getHost")
                && call.getSelect() instanceof J.Identifier container
                && port.getSelect() instanceof J.Identifier same
                && container.getSimpleName().equals(same.getSimpleName());
    }

    private boolean isJoinedWithText() {
        Object parent = getCursor().getParentTreeCursor().getValue();
        return parent instanceof J.Binary joined
                && joined.getOperator() == J.Binary.Type.Addition
                && (TypeUtils.isString(joined.getRight().getType())
                        || joined.getRight() == getCursor().getValue());
    }

    private static boolean isText(Expression expression, Pattern pattern) {
        return expression instanceof J.Literal literal
                && literal.getValue() instanceof String text
                && literal.getValueSource() != null
                && !literal.getValueSource().startsWith("\"\"\"")
                && (pattern == ONLY_HOST
                        ? pattern.matcher(text).matches()
                        : pattern.matcher(text).find());
    }

    private static boolean isLiteral(Expression expression, String value) {
        return expression instanceof J.Literal literal && value.equals(literal.getValue());
    }

    /** The parameter of the enclosing test that says its family. */
    private J.@Nullable Identifier family() {
        J.MethodDeclaration method = getCursor().firstEnclosing(J.MethodDeclaration.class);
        return method == null
                ? null
                : method.getParameters().stream()
                        .filter(J.VariableDeclarations.class::isInstance)
                        .map(J.VariableDeclarations.class::cast)
                        .filter(parameter -> TypeUtils.isOfClassType(parameter.getType(), Code.FAMILY))
                        .map(parameter -> parameter.getVariables().get(0).getName())
                        .findFirst()
                        .orElse(null);
    }
}
