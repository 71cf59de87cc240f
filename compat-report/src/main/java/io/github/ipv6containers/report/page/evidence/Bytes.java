package io.github.ipv6containers.report.page.evidence;

import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apiguardian.api.API;

/** Shows what a probe read, in little space. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Bytes {

    private static final int SHOWN = 24;

    private Bytes() {}

    /**
     * Returns the first bytes as text, up to the end of a line, with a dot for each that is no printable ASCII; the
     * whole is in the report.
     */
    public static String text(ProbeEntry probe) {
        if (!probe.firstBytes().matches("(?:[0-9a-f]{2})+")) {
            return probe.firstBytes();
        }
        String all = new String(HexFormat.of().parseHex(probe.firstBytes()), StandardCharsets.ISO_8859_1);
        String line = all.replaceFirst("(?s)(?<=[ -~])[\\r\\n].*", "");
        String shown = line.substring(0, Math.min(line.length(), SHOWN)).replaceAll("[^ -~]", "·");
        return shown.length() < all.stripTrailing().length() ? shown + "…" : shown;
    }
}
