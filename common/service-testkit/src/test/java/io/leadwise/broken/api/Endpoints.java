package io.leadwise.broken.api;

import io.leadwise.broken.persistence.Row;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Misnamed, goes past the application, and lets anybody in. */
@Path("/things")
public class Endpoints {

  @GET
  public String rows() {
    return new Row().toString();
  }
}
