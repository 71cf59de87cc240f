package io.github.ipv6containers.examples.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks another service what things cost. */
@Component
class Prices {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI list;

    Prices(@Value("${shop.prices}") URI list) {
        this.list = list;
    }

    /** Returns what one piece costs, in cents. */
    int of(String item) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                .body()
                .lines()
                .filter(line -> line.startsWith(item + " "))
                .mapToInt(line -> Integer.parseInt(line.substring(item.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nobody sells " + item + "."));
    }
}
