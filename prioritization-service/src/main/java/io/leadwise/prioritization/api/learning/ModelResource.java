package io.leadwise.prioritization.api.learning;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.learning.Models;
import io.leadwise.prioritization.domain.learning.ActiveModel;
import io.leadwise.prioritization.domain.learning.Model;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import jakarta.ws.rs.core.HttpHeaders;
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

/** What was learned from outcomes, and what of it scores. */
@Path("/api/v1/priority-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Priority rules",
    description = "How scores are made, by rules and by what was learned.")
public class ModelResource {
  private final Models models;
  private final Idempotency idempotency;
  private final Caller caller;

  ModelResource(Models models, Idempotency idempotency, Caller caller) {
    this.models = models;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @Path("/models")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(operationId = "listModels", summary = "All attempts to learn, the newest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of models, without their scorecards.",
      content = @Content(schema = @Schema(implementation = ModelPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor` or `invalid-limit`.")
  public Page<ModelResponse> list(
      @Parameter(description = "Most items, 1 to 200.") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor before = Cursor.parse(cursor, 1);
    return Page.of(
            models.page(before == null ? null : before.number(0), size + 1),
            size,
            last -> Cursor.of(last.version()))
        .map(ModelResponse::of);
  }

  @POST
  @Path("/models")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "trainModel",
      summary = "Learn from the outcomes so far",
      description =
          "A model that beats the rules on the newest outcomes scores from now on, unless an admin"
              + " has chosen by hand; else the answer says why the rules stay.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description = "Makes the call repeatable.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "What came of it.",
      headers = @Header(name = "Location", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ModelResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-idempotency-key`.")
  @APIResponse(responseCode = "422", description = "`idempotency-key-reused`.")
  public Response train() {
    return idempotency.once(
        "train-model",
        "",
        () -> {
          Model model = models.train(caller.id());
          return Response.created(URI.create("/api/v1/priority-rules/models/" + model.version()))
              .entity(ModelResponse.of(model))
              .build();
        });
  }

  @GET
  @Path("/models/{version}")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(operationId = "getModel", summary = "One model, with its whole scorecard")
  @APIResponse(
      responseCode = "200",
      description = "The model.",
      content = @Content(schema = @Schema(implementation = ModelResponse.class)))
  @APIResponse(responseCode = "404", description = "`model-not-found`.")
  public ModelResponse get(@PathParam("version") long version) {
    return ModelResponse.of(models.find(version));
  }

  @GET
  @Path("/active-model")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "getActiveModel", summary = "Which model scores")
  @APIResponse(
      responseCode = "200",
      description = "The model in force, or none.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ActiveModelDocument.class)))
  public Response active() {
    return answer(models.active());
  }

  @PUT
  @Path("/active-model")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "setActiveModel",
      summary = "Go back to an earlier model, or switch models off",
      description = "The current leads are scored by it, in pages, soon after the answer.")
  @APIResponse(
      responseCode = "200",
      description = "The model now in force, or none.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ActiveModelDocument.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "404", description = "`model-not-found`.")
  @APIResponse(responseCode = "409", description = "`model-not-better`: it did not beat the rules.")
  @APIResponse(responseCode = "412", description = "`version-mismatch`.")
  @APIResponse(responseCode = "428", description = "`if-match-required`.")
  public Response activate(
      @Parameter(description = "ETag of what you change.") @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid ActiveModelDocument request) {
    return answer(
        models.activate(
            version -> EntityTags.requireMatch(ifMatch, version),
            request.modelVersion(),
            request.automatic()));
  }

  private static Response answer(ActiveModel active) {
    return Response.ok(ActiveModelDocument.of(active)).tag(EntityTags.of(active.version())).build();
  }

  /** The page type, named for the API document. */
  @Schema(name = "LearnedModelPage")
  record ModelPage(List<ModelResponse> items, @Schema(nullable = true) String nextCursor) {}
}
