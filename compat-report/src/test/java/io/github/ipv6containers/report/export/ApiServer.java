package io.github.ipv6containers.report.export;

import java.io.IOException;

/** A real API server without nodes, by the testbed; it ends with this JVM, however that ends. */
final class ApiServer {

    private final Process process;
    private final Kubectl kubectl;

    private ApiServer(Process process, Kubectl kubectl) {
        this.process = process;
        this.kubectl = kubectl;
    }

    static ApiServer start(String families) throws IOException, InterruptedException {
        Process process = Kubectl.script("api-server.sh", families).start();
        return new ApiServer(process, Kubectl.of(Kubectl.firstLine(process)));
    }

    Kubectl kubectl() {
        return kubectl;
    }

    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
