package io.github.ipv6containers.examples;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Asks another service for prices, over HTTP. */
final class Prices {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;

    Prices(URI service) {
        this.service = service;
    }

    long centsOf(String article) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(service.resolve("/prices/" + article)).build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("The price service has no price for " + article + ": HTTP " + response.statusCode());
        }
        return Long.parseLong(response.body().strip());
    }
}
