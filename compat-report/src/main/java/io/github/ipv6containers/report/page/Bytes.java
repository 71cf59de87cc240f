package io.github.ipv6containers.report.page;

import io.github.ipv6containers.report.model.RunEntry.ProbeEntry;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.apiguardian.api.API;

/** Shows what a probe read, in little space. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Bytes {

    private static final int SHOWN = 24;

    private Bytes() {}

    /** Returns the first bytes as text, with a dot for each that is no printable ASCII; the whole is in the report. */
    public static String text(ProbeEntry probe) {
        if (!probe.firstBytes().matches("(?:[0-9a-f]{2})+")) {
            return probe.firstBytes();
        }
        byte[] bytes = HexFormat.of().parseHex(probe.firstBytes());
        String text = new String(bytes, 0, Math.min(bytes.length, SHOWN), StandardCharsets.ISO_8859_1)
                .replaceAll("[^ -~]", "·");
        return bytes.length > SHOWN ? text + "…" : text;
    }

    /** Tells whether the probe before read the same, so that it need not be shown again. */
    public static boolean repeats(List<ProbeEntry> probes, int index) {
        if (index == 0) {
            return false;
        }
        ProbeEntry before = probes.get(index - 1);
        ProbeEntry probe = probes.get(index);
        return !probe.firstBytes().isEmpty()
                && probe.detail().equals(before.detail())
                && text(probe).equals(text(before));
    }
}
