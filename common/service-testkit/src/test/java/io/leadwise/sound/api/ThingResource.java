package io.leadwise.sound.api;

import io.leadwise.sound.application.ThingService;
import io.leadwise.sound.domain.Thing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** As it should be. */
@Path("/things")
public class ThingResource {

  @GET
  @RolesAllowed("seller")
  public Thing thing() {
    return new ThingService().thing();
  }
}
