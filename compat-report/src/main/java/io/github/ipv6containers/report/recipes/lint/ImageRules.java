package io.github.ipv6containers.report.recipes.lint;

import io.github.ipv6containers.report.recipes.RecipeProblem;
import java.util.List;
import org.testcontainers.utility.DockerImageName;

/** Checks that an image's name is legal and names the same image tomorrow. */
record ImageRules(Place image) {

    void addTo(List<RecipeProblem> problems) {
        String complaint = image.word().isEmpty() ? "" : complaint(image.word());
        if (!complaint.isEmpty()) {
            problems.add(image.problem(complaint));
        }
    }

    private static String complaint(String name) {
        DockerImageName parsed = DockerImageName.parse(name);
        try {
            parsed.assertValid();
        } catch (IllegalArgumentException e) {
            return "\"" + name + "\" is no name of an image; write it like \"redis:8.2\".";
        }
        String version = parsed.getVersionPart();
        if (version.startsWith("sha256:")) {
            return "";
        }
        if (!name.endsWith(":" + version)) {
            return "The image \"" + name + "\" has no tag, so it changes with time; write a version behind it.";
        }
        // Every tag that moves without saying so (latest, stable, lts, edge, …) lacks a number.
        return version.chars().anyMatch(Character::isDigit)
                ? ""
                : "The tag \"" + version + "\" of the image \"" + name + "\" has no number, so it changes with time;"
                        + " write a version.";
    }
}
