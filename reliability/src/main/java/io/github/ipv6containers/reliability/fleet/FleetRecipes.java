package io.github.ipv6containers.reliability.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Recipes of servers of known habits, all in the image that the harness needs anyway: of ten, seven serve both families, two
 * do so after four seconds, and one serves IPv4 alone as shipped.
 */
final class FleetRecipes {

    private static final int LATE = 7;
    private static final int IPV4_ALONE = 9;

    private FleetRecipes() {}

    /** Writes so many into a folder, and returns their ids. */
    static List<String> write(Path folder, int count) throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String id = "fleet%04d".formatted(i);
            Files.writeString(folder.resolve(id + ".yaml"), text(id, i % 10));
            ids.add(id);
        }
        return ids;
    }

    private static String text(String id, int habit) {
        boolean alone = habit == IPV4_ALONE;
        int wait = habit == LATE || habit == LATE + 1 ? 4 : 0;
        return """
                id: %s
                name: %s
                images: [debian:trixie-slim]
                variants:
                  - id: default
                    description: a server
                    ports:
                      - {port: 8080, name: HTTP, handshake: http}
                    as-shipped:
                      command: [perl, -MIO::Socket::IP, -e, '%s']
                """.formatted(id, id, server(alone ? "0.0.0.0" : "::", wait))
                + (alone ? """
                    recipe:
                      - modes: [ipv4-only, dual-stack, ipv6-only]
                        settings:
                          command: [perl, -MIO::Socket::IP, -e, '%s']
                        mend: 'LocalHost => "::"'
                        why: 'It listens on IPv4 alone.'
                        source: measured
                    expect:
                      - set-ups: [as-shipped]
                        modes: [dual-stack, ipv6-only]
                        ports: [8080]
                        families: [ipv6]
                        finding: refuses
                        why: 'It listens on IPv4 alone.'
                """.formatted(server("::", 0)) : "");
    }

    private static String server(String address, int secondsBefore) {
        return "sleep " + secondsBefore + "; my $s = IO::Socket::IP->new(LocalHost => \"" + address
                + "\", LocalPort => 8080, V6Only => 0, Listen => 64) or die $@; "
                + "while (my $c = $s->accept) { sysread($c, my $r, 4096); "
                + "syswrite($c, \"HTTP/1.0 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n\") }";
    }
}
