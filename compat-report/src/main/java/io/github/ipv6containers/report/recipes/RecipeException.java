package io.github.ipv6containers.report.recipes;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.apiguardian.api.API;

/** Says that a recipe's file cannot be used; its message lists every problem, a line each. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class RecipeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<RecipeProblem> problems;

    RecipeException(List<RecipeProblem> problems) {
        super(problems.stream().map(RecipeProblem::toString).collect(joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems, by line; never empty. */
    public List<RecipeProblem> problems() {
        return problems;
    }
}
