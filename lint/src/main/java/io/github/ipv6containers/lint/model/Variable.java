package io.github.ipv6containers.lint.model;

import io.github.ipv6containers.lint.text.Spot;
import io.github.ipv6containers.lint.text.Text;
import org.apiguardian.api.API;

/**
 * Holds an environment variable of a container.
 *
 * @param value what it is set to; empty for one that the cluster fills in
 * @param field the field that it is filled from, for example {@code status.podIP}; empty for others
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Variable(String name, Spot spot, Text value, String field) {

    private static final String ELSEWHERE = "elsewhere";

    /** Stands for variables that come from what is not in the files that were given. */
    public static Variable unseen(Spot spot) {
        return new Variable("", spot, new Text("", offset -> spot), ELSEWHERE);
    }

    public boolean isUnseen() {
        return field.equals(ELSEWHERE);
    }

    /** Tells whether the cluster fills in an address that may be of either family. */
    public boolean isAddress() {
        return field.matches("status\\.(podIPs?|hostIPs?)");
    }
}
