package io.leadwise.kit.sample;

import io.leadwise.kit.audit.AuditEntry;
import io.leadwise.kit.audit.AuditLog;
import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What only administrators may do. */
@Path("/api/v1/thing-administration")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
public class ThingAdministrationResource {

  @Inject EntityManager entities;
  @Inject AuditLog log;

  @PUT
  @Path("/{id}/weight/{weight}")
  @Operation(operationId = "weighThing")
  @Transactional
  public Response weigh(
      @PathParam("id") UUID id,
      @PathParam("weight") int weight,
      @HeaderParam("If-Match") String ifMatch) {
    Thing thing = entities.find(Thing.class, id);
    if (thing == null) {
      throw new NotFoundProblem("thing", id);
    }
    EntityTags.requireMatch(ifMatch, thing.version);
    thing.weight = weight;
    entities.flush();
    return Response.noContent().tag(EntityTags.of(thing.version)).build();
  }

  @GET
  @Path("/audit-entries")
  public Page<AuditEntry> entries(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    return log.page(cursor, Limits.limit(limit));
  }
}
