package io.github.ipv6containers.message;

import io.github.ipv6containers.finding.Control;
import io.github.ipv6containers.finding.ServiceFindings;
import java.util.List;

public final class VerificationText {
    private VerificationText() {}

    public static String of(List<ServiceFindings> services, List<Control> controls) {
        return services + " " + controls;
    }
}
