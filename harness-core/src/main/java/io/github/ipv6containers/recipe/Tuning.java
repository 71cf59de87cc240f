package io.github.ipv6containers.recipe;

import io.github.ipv6containers.StackMode;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * Holds the settings that make an image behave, for some modes and versions.
 *
 * @param modes the modes that it is for
 * @param versions the versions that it is for
 * @param settings the settings, on top of those as shipped
 * @param mend the line that a reader can paste, or empty when nothing needs to be set
 * @param why why it is needed, in one sentence
 * @param source where that is documented
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Tuning(
        Set<StackMode> modes, Versions versions, Settings settings, String mend, String why, String source) {

    public Tuning {
        modes = Set.copyOf(modes);
    }

    boolean isFor(StackMode mode, String version) {
        return modes.contains(mode) && versions.contain(version);
    }
}
