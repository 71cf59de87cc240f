package io.github.ipv6containers.lint.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/**
 * Holds an image's name in its parts.
 *
 * @param path the repository without the registry's host, for example {@code library/redis}
 * @param tag empty when there is none
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record ImageName(String host, String path, String tag) {

    /** Folders under which mirrors keep the official images of Docker Hub; others are publishers with images of their own. */
    private static final Set<String> MIRRORS =
            Set.of("library", "docker", "dockerhub", "hub", "mirror", "proxy", "cache");

    public static ImageName parse(String reference) {
        String name = reference.strip().replaceAll("@.*", "");
        int slash = name.lastIndexOf('/');
        int colon = name.indexOf(':', slash + 1);
        String tag = colon < 0 ? "" : name.substring(colon + 1);
        String repository = colon < 0 ? name : name.substring(0, colon);
        String first = repository.replaceAll("/.*", "");
        boolean hasHost =
                repository.contains("/") && (first.contains(".") || first.contains(":") || first.equals("localhost"));
        return hasHost
                ? new ImageName(first, repository.substring(first.length() + 1), tag)
                : new ImageName("", repository, tag);
    }

    /**
     * Tells whether this is the image of a repository of Docker Hub or of another registry, also where a mirror has it
     * below folders of its own; {@code bitnami/redis} is not {@code redis}.
     */
    public boolean is(String repository) {
        String known = repository.replaceAll("^[^/]*\\.[^/]*/", "");
        if (path.equals(known)) {
            return true;
        }
        if (!path.endsWith("/" + known)) {
            return false;
        }
        String above = path.substring(0, path.length() - known.length() - 1);
        return known.contains("/") || isMirror(above);
    }

    private boolean isMirror(String above) {
        List<String> words = Arrays.asList(above.toLowerCase(Locale.ROOT).split("[/._-]"));
        return above.equals("library") || (!host.isEmpty() && words.stream().anyMatch(MIRRORS::contains));
    }

    /** Returns the version that the tag begins with, for example 8.0.4 of {@code 8.0.4-alpine}; empty when it has none. */
    public String version() {
        var matcher = Pattern.compile("^v?([0-9]+(\\.[0-9]+)*)").matcher(tag);
        return matcher.find() ? matcher.group(1) : "";
    }
}
