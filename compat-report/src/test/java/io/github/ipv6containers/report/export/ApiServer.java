package io.github.ipv6containers.report.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A real API server without nodes, by the testbed; it ends with this JVM, however that ends. */
final class ApiServer {

    private final Process process;
    private final Kubectl kubectl;

    private ApiServer(Process process, Kubectl kubectl) {
        this.process = process;
        this.kubectl = kubectl;
    }

    /** Starts several side by side; each by its families. */
    static Map<String, ApiServer> start(List<String> each) throws IOException, InterruptedException {
        Map<String, Process> processes = new LinkedHashMap<>();
        for (String families : each) {
            processes.put(families, Kubectl.script("api-server.sh", families).start());
        }
        Map<String, ApiServer> servers = new LinkedHashMap<>();
        for (Map.Entry<String, Process> process : processes.entrySet()) {
            servers.put(
                    process.getKey(),
                    new ApiServer(process.getValue(), Kubectl.of(Kubectl.firstLine(process.getValue()))));
        }
        return servers;
    }

    Kubectl kubectl() {
        return kubectl;
    }

    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
