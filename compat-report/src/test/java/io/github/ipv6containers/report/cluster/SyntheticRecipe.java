package io.github.ipv6containers.report.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A recipe of a server of both families in the image that the harness needs anyway. */
final class SyntheticRecipe {

    private SyntheticRecipe() {}

    /** Writes one whose server waits some seconds before it listens. */
    static void write(Path folder, String id, int secondsBefore) throws IOException {
        Files.writeString(folder.resolve(id + ".yaml"), """
                id: %s
                name: %s
                images: [debian:trixie-slim]
                version: {command: [perl, -e, 'printf "v%%vd", $^V'], pattern: 'v([0-9.]+)'}
                variants:
                  - id: default
                    description: a server of both families
                    ports:
                      - {port: 8080, name: HTTP, handshake: http}
                    as-shipped:
                      command:
                        - perl
                        - -MIO::Socket::IP
                        - -e
                        - |
                          sleep %d;
                          my $server = IO::Socket::IP->new(LocalHost => '::', LocalPort => 8080, V6Only => 0, Listen => 64) or die $@;
                          while (my $client = $server->accept) {
                              sysread($client, my $request, 4096);
                              syswrite($client, "HTTP/1.0 200 OK\\r\\nContent-Length: 0\\r\\n\\r\\n");
                          }
                """.formatted(id, id, secondsBefore));
    }
}
