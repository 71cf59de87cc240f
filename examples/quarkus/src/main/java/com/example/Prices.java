package com.example;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

@Path("/prices")
public interface Prices {

    @GET
    @Path("/{item}")
    String of(@PathParam("item") String item);
}
