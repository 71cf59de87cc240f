package io.github.ipv6containers.report.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apiguardian.api.API;

/** Reads the version that an image's tag names, for texts that are made without running it. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class TagVersion {

    private static final Pattern VERSION = Pattern.compile(":v?([0-9]+(?:\\.[0-9]+)*)(?:-[^:/]*)?$");

    private TagVersion() {}

    /** Returns for example {@code 4.2} of {@code rabbitmq:4.2-management}; empty when the tag names none. */
    public static String of(String image) {
        Matcher matcher = VERSION.matcher(image.replaceFirst("@.*", ""));
        return matcher.find() ? matcher.group(1) : "";
    }
}
