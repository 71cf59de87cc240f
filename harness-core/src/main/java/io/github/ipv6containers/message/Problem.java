package io.github.ipv6containers.message;

import io.github.ipv6containers.Finding;
import io.github.ipv6containers.finding.PortFinding;
import io.github.ipv6containers.finding.ServiceFindings;
import io.github.ipv6containers.recipe.ServicePort;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds one thing that is wrong.
 *
 * @param service the service
 * @param port the port, or null when it is about the whole service
 * @param sentence what is wrong; a second line says who is to blame
 * @param codes its codes, one for each family concerned
 * @param findings the findings that it is about; empty when it is about the whole service
 */
record Problem(
        ServiceFindings service,
        @Nullable ServicePort port,
        String sentence,
        List<Code> codes,
        List<PortFinding> findings) {

    private static final Set<Finding> BEYOND_ITS_SOCKET = EnumSet.of(
            Finding.SILENT, Finding.WRONG_PROTOCOL, Finding.TURNED_AWAY, Finding.DIFFERS, Finding.SENT_ELSEWHERE);

    /**
     * Tells whether what the image binds is concerned, so that what the recipe knows of that helps; not who is let in, or
     * what is said on a connection that was accepted.
     */
    boolean isOfItsSettings() {
        return findings.stream()
                        .map(PortFinding::finding)
                        .anyMatch(finding -> finding.judgesTheImage() && !BEYOND_ITS_SOCKET.contains(finding))
                || codes.contains(Code.CONTAINER_STOPPED);
    }

    String code() {
        return String.join(", ", codes.stream().map(Code::id).distinct().toList());
    }
}
