package io.github.ipv6containers.lint.yaml;

import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import org.apiguardian.api.API;

/**
 * A single value of a YAML document.
 *
 * @param value what it says; empty for null
 * @param literal whether it is a block whose lines stand in the file as they are
 * @param plain whether it has no quotes
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Scalar(Spot spot, String value, boolean literal, boolean plain) implements Node {

    /** Tells whether nothing is said: no value at all, {@code null} or {@code ~}. */
    public boolean isNull() {
        return plain && (value.isEmpty() || value.equals("null") || value.equals("~"));
    }

    public boolean isTrue() {
        return value.equalsIgnoreCase("true") || value.equalsIgnoreCase("yes") || value.equalsIgnoreCase("on");
    }

    /** Returns the value as a text whose places are those in the file. */
    public Text text() {
        return new Text(value, literal ? new BlockPlaces(spot, value) : new Alignment(spot, value));
    }
}
