package io.github.ipv6containers.side;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.Image;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.utility.DockerImageName;

/**
 * Finds an image with a Perl: the one asked for when it is there, else another one that is there, else by one pull.
 *
 * @param client the engine
 * @param substitution what Testcontainers makes of the name of an image
 * @param quiet how long a pull may say nothing
 */
record HelperSearch(DockerClient client, UnaryOperator<DockerImageName> substitution, Duration quiet) {

    private static final Logger LOGGER = LoggerFactory.getLogger("io.github.ipv6containers");

    /** A Perl is in the essential set of these distributions, in each of their releases. */
    private static final Pattern HAS_PERL = Pattern.compile("(debian|ubuntu|perl|buildpack-deps):\\S+");

    /** Returns the name to ask Testcontainers for; its image is on the engine then. */
    String find(String wanted, boolean anyWillDo) {
        try {
            String there = look(wanted, anyWillDo);
            if (!there.isEmpty()) {
                return there;
            }
            LOGGER.info("The helper image {} is not here; pulling it…", wanted);
            HelperPull.of(client, substitution.apply(DockerImageName.parse(wanted)), quiet);
            return wanted;
        } catch (RuntimeException e) {
            throw new NoHelperImageException(wanted, e);
        }
    }

    /** Returns the name of what is there already; empty when nothing is. */
    String look(String wanted, boolean anyWillDo) {
        if (isThere(substitution.apply(DockerImageName.parse(wanted)))) {
            return wanted;
        }
        String other = anyWillDo ? another() : "";
        if (!other.isEmpty()) {
            LOGGER.info("The helper image {} is not here; {} is used in its place.", wanted, other);
        }
        return other;
    }

    private boolean isThere(DockerImageName image) {
        try {
            client.inspectImageCmd(image.asCanonicalNameString()).exec();
            return true;
        } catch (NotFoundException missing) {
            return false;
        }
    }

    private String another() {
        List<Image> images = client.listImagesCmd().exec();
        return images.stream()
                .flatMap(image -> Stream.of(Objects.requireNonNullElse(image.getRepoTags(), new String[0])))
                .filter(name -> HAS_PERL.matcher(name).matches())
                .sorted()
                .filter(this::isKept)
                .findFirst()
                .orElse("");
    }

    /** Tells whether Testcontainers would run the very image of that name. */
    private boolean isKept(String name) {
        try {
            return substitution
                    .apply(DockerImageName.parse(name))
                    .asCanonicalNameString()
                    .equals(name);
        } catch (RuntimeException noSubstitute) {
            return false;
        }
    }
}
