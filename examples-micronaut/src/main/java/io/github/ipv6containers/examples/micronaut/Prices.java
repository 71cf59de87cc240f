package io.github.ipv6containers.examples.micronaut;

import io.micronaut.http.annotation.Get;
import io.micronaut.http.client.annotation.Client;

/** The service that knows what things cost. */
@Client("${prices.url}")
public interface Prices {

    @Get("/prices/{item}")
    String of(String item);
}
