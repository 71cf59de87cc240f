package io.github.ipv6containers.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipv6containers.Endpoint;
import io.github.ipv6containers.IPFamily;
import io.github.ipv6containers.containers.IPv6GradioContainer;
import io.github.ipv6containers.containers.IPv6UvicornContainer;
import io.github.ipv6containers.junit.EachIPFamily;
import io.github.ipv6containers.junit.IPv6Containers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.testcontainers.junit.jupiter.Container;

/** A page of Gradio and an application on Uvicorn over each family, by the JDK's HTTP client. */
@Tag("docker")
@IPv6Containers
class PythonServersDockerTests {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Container
    static final IPv6UvicornContainer uvicorn = new IPv6UvicornContainer().withApplication("app:app");

    @Container
    static final IPv6GradioContainer gradio = new IPv6GradioContainer();

    @EachIPFamily
    void uvicornSeesAClientOfTheFamily(IPFamily family) throws IOException, InterruptedException {
        String client = get(uvicorn.endpoint(8000, family), "/").replaceFirst("hello ", "");

        assertThat(client.contains(":")).as(client).isEqualTo(family == IPFamily.IPV6);
    }

    @EachIPFamily
    void gradioServesItsPageAndRunsItsFunction(IPFamily family) throws IOException, InterruptedException {
        Endpoint endpoint = gradio.endpoint(7860, family);

        String call = send(HttpRequest.newBuilder(uri(endpoint, "/gradio_api/call/greet"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"data\": [\"world\"]}")));
        String event = call.replaceFirst(".*\"event_id\": *\"([^\"]+)\".*", "$1");

        assertThat(get(endpoint, "/config")).contains("\"version\"");
        assertThat(get(endpoint, "/gradio_api/call/greet/" + event)).contains("Hello world");
    }

    private static String get(Endpoint endpoint, String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(endpoint, path)));
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    private static URI uri(Endpoint endpoint, String path) {
        return endpoint.uri("http").resolve(path);
    }
}
