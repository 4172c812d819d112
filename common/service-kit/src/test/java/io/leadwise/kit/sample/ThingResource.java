package io.leadwise.kit.sample;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.http.RateLimit;
import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.outbox.Outbox;
import io.leadwise.kit.outbox.OutboxEvent;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A resource that uses the whole kit. */
@Path("/api/v1/things")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ThingResource {

  @Inject EntityManager entities;
  @Inject Jdbc jdbc;
  @Inject Idempotency idempotency;
  @Inject Outbox outbox;
  @Inject IdGenerator ids;
  @Inject Caller caller;
  @Inject RateLimit rateLimit;

  /** A request with all that can be wrong. */
  public record ThingRequest(
      @NotBlank String name, @NotNull @Min(1) Integer weight, Instant since, @Valid Part part) {}

  /** A nested part of it. */
  public record Part(@NotBlank String code) {}

  /** An answer. */
  public record ThingResponse(UUID id, String name, int weight) {}

  @POST
  @RolesAllowed(Roles.SELLER)
  public Response create(@Valid @NotNull ThingRequest request) {
    return idempotency.once(
        "create-thing",
        request,
        () -> {
          Thing thing = new Thing();
          thing.id = ids.next();
          thing.name = request.name();
          thing.weight = request.weight();
          entities.persist(thing);
          outbox.append(
              new OutboxEvent(
                  "thing-changed",
                  thing.id.toString(),
                  "sample.thing.changed.v1",
                  Map.of("name", thing.name)));
          return Response.created(URI.create("/api/v1/things/" + thing.id))
              .entity(new ThingResponse(thing.id, thing.name, thing.weight))
              .build();
        });
  }

  @GET
  @RolesAllowed(Roles.SELLER)
  public Map<String, Object> list(
      @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
    Cursor after = Cursor.parse(cursor, 2);
    return Map.of(
        "limit", Limits.limit(limit), "after", after == null ? "" : after.instant(0).toString());
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Roles.SELLER)
  @Transactional
  public Response get(@PathParam("id") UUID id) {
    Thing thing = find(id);
    return Response.ok(new ThingResponse(thing.id, thing.name, thing.weight))
        .tag(EntityTags.of(thing.version))
        .build();
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.SELLER)
  @Transactional
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull ThingRequest request) {
    Thing thing = find(id);
    EntityTags.requireMatch(ifMatch, thing.version);
    thing.name = request.name();
    thing.weight = request.weight();
    entities.flush();
    return Response.noContent().tag(EntityTags.of(thing.version)).build();
  }

  @POST
  @Path("/cut")
  @RolesAllowed(Roles.SELLER)
  @Transactional
  public void cut() {
    entities.createNativeQuery("select pg_terminate_backend(pg_backend_pid())").getResultList();
  }

  @POST
  @Path("/imports")
  @Consumes(MediaType.TEXT_PLAIN)
  @RolesAllowed(Roles.SALES_ADMIN)
  public Map<String, Object> imported(String text) {
    return Map.of("length", text.length(), "caller", caller.id(), "name", caller.name());
  }

  @GET
  @Path("/measured")
  @RolesAllowed(Roles.SELLER)
  public void measured(@QueryParam("things") int things) {
    rateLimit.charge(things - 1);
  }

  @GET
  @Path("/measured/open")
  @PermitAll
  public void open() {
    rateLimit.charge(1);
  }

  @POST
  @Path("/stale")
  @RolesAllowed(Roles.SELLER)
  public void stale() {
    throw new jakarta.persistence.OptimisticLockException("secret detail");
  }

  /** As {@link #create}, by a statement beside the entities. */
  @POST
  @Path("/by-statement")
  @RolesAllowed(Roles.SELLER)
  public void createByStatement(@Valid @NotNull ThingRequest request) {
    jdbc.update(
        "insert into thing (id, name, weight, version) values (?, ?, ?, 0)",
        ids.next(),
        request.name(),
        request.weight());
  }

  @POST
  @Path("/broken")
  @RolesAllowed(Roles.SELLER)
  public void broken() {
    throw new IllegalStateException("secret detail");
  }

  @GET
  @Path("/unannotated")
  public String unannotated() {
    return "must not be seen";
  }

  private Thing find(UUID id) {
    Thing thing = entities.find(Thing.class, id);
    if (thing == null) {
      throw new NotFoundProblem("thing", id);
    }
    return thing;
  }
}
