package io.leadwise.lead.api.connections;

import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Filters;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.application.connectors.ConnectionQueries;
import io.leadwise.lead.application.connectors.ConnectionView;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Connections to CRMs, mailboxes and folders. What they are is configuration of the operator. */
@Path("/api/v1/connections")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
@Tag(name = "Connections", description = "CRMs, mailboxes and folders that leads come from.")
public class ConnectionResource {

  @Inject ConnectionQueries connections;
  @Inject Idempotency idempotency;

  @GET
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(
      operationId = "listConnections",
      summary = "List connections and how far they are",
      description = "By name. Secrets are never shown, nor where they are.")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConnectionPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  public Page<ConnectionResponse> list(@BeanParam PageQuery page) {
    return connections.page(page.cursor(1), page.limit()).map(ConnectionResponse::of);
  }

  @GET
  @Path("/{name}")
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(operationId = "getConnection", summary = "How far a connection is")
  @APIResponse(
      responseCode = "200",
      description = "The connection.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConnectionResponse.class)))
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "404", description = "`connection-not-found`")
  public ConnectionResponse get(@PathParam("name") String name) {
    return ConnectionResponse.of(connections.get(name));
  }

  @GET
  @Path("/{name}/problems")
  @RolesAllowed({Roles.SALES_ADMIN, Roles.OPERATOR})
  @Operation(
      operationId = "listConnectionProblems",
      summary = "Rows that were kept apart",
      description =
          "Why a row was not taken, without what it holds. One that waits names a record that is not"
              + " there yet and is tried again with each run; the others are taken when they were"
              + " corrected in the other system.")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConnectionProblemPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "404", description = "`connection-not-found`")
  public Page<ConnectionProblemResponse> problems(
      @PathParam("name") String name, @BeanParam PageQuery page) {
    return connections
        .problems(name, page.cursor(2), page.limit())
        .map(ConnectionProblemResponse::of);
  }

  @POST
  @Path("/{name}/runs")
  @Operation(
      operationId = "startConnectionRun",
      summary = "Run a connection now",
      description =
          "In the background and one at a time. One that the other system asked to wait goes on when"
              + " that time is over.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "202",
      description = "The connection; follow it there.",
      headers = {@Header(name = "Location", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConnectionResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-filter`, `invalid-idempotency-key`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "404", description = "`connection-not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`connection-running`, `connection-misconfigured`, `connection-disabled`")
  @APIResponse(responseCode = "422", description = "`idempotency-key-reused`")
  public Response run(
      @PathParam("name") String name,
      @QueryParam("full")
          @Parameter(
              description = "true: reads everything anew; what did not change stays as it is.",
              schema = @Schema(implementation = Boolean.class))
          String full) {
    boolean everything = Boolean.TRUE.equals(Filters.flag("full", full));
    return idempotency.once(
        "start-connection-run",
        List.of(name, everything),
        () -> {
          ConnectionView requested = connections.request(name, everything);
          return Response.accepted(ConnectionResponse.of(requested))
              .location(URI.create("/api/v1/connections/" + name))
              .build();
        });
  }

  @POST
  @Path("/{name}/dry-run")
  @Blocking
  @Operation(
      operationId = "tryConnection",
      summary = "Show ten rows as they would be taken",
      description = "Asks the other system now and stores nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Up to ten rows.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ConnectionDryRunResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-filter`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "404", description = "`connection-not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`connection-misconfigured`, `connection-disabled`, `dry-run-not-available`")
  @APIResponse(
      responseCode = "503",
      description =
          "`remote-unreachable`, `remote-failed`, `remote-refused`, `remote-busy`,"
              + " `remote-malformed`, `foreign-link`, `sign-in-failed`, `sign-in-refused`,"
              + " `secret-missing`")
  public ConnectionDryRunResponse dryRun(
      @PathParam("name") String name,
      @QueryParam("kind")
          @Parameter(
              description = "Which records; leads by default.",
              schema = @Schema(implementation = RecordKind.class))
          String kind) {
    RecordKind wanted = Filters.constant("kind", kind, RecordKind.class);
    return ConnectionDryRunResponse.of(
        connections.dryRun(name, wanted == null ? RecordKind.LEAD : wanted));
  }
}
