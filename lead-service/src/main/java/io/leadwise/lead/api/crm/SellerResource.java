package io.leadwise.lead.api.crm;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.api.Viewers;
import io.leadwise.lead.application.crm.SellerService;
import io.leadwise.lead.domain.crm.Seller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sellers: the people who own leads. */
@Path("/api/v1/sellers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Sellers", description = "The people who own leads. A seller sees only itself.")
public class SellerResource {

  @Inject SellerService sellers;
  @Inject Viewers viewers;
  @Inject Idempotency idempotency;

  @GET
  @Operation(operationId = "listSellers", summary = "List sellers by id")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SellerPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  public Page<SellerResponse> list(@BeanParam PageQuery page) {
    return sellers.page(viewers.current(), page.cursor(1), page.limit()).map(SellerResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getSeller", summary = "Read a seller")
  @APIResponse(
      responseCode = "200",
      description = "The seller.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SellerResponse.class)))
  @APIResponse(responseCode = "404", description = "`seller-not-found`")
  public Response get(@PathParam("id") UUID id) {
    Seller seller = sellers.get(id, viewers.current());
    return Response.ok(SellerResponse.of(seller)).tag(EntityTags.of(seller.version())).build();
  }

  @POST
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "upsertSeller",
      summary = "Register a seller, or change the one with this external id",
      description = "One that is not known by the external id may be known by the id.")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The seller is new.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Location", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SellerResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The seller was known.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SellerResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-idempotency-key`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(
      responseCode = "409",
      description =
          "`already-exists`: another seller has this email; `seller-id-fixed`: the seller with this"
              + " external id has another id")
  @APIResponse(responseCode = "422", description = "`invalid-value`, `idempotency-key-reused`")
  public Response upsert(@Valid @NotNull UpsertSellerRequest request) {
    return idempotency.once(
        "upsert-seller",
        request,
        () ->
            answer(
                sellers.upsert(
                    request.id(),
                    request.key(),
                    request.displayName(),
                    request.email(),
                    request.active(),
                    request.roles())));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "putSeller",
      summary = "Register or change a seller",
      description = "The id is the subject of the person's token.")
  @APIResponse(
      responseCode = "201",
      description = "The seller is new.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Location", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SellerResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The seller was known.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = SellerResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(
      responseCode = "409",
      description = "`already-exists`: another seller has this email")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(responseCode = "422", description = "`invalid-value`")
  public Response put(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "Optional: ETag of what was read.")
          String ifMatch,
      @Valid @NotNull SellerRequest request) {
    var done =
        sellers.put(
            id,
            request.key(),
            request.displayName(),
            request.email(),
            request.active(),
            request.roles(),
            version -> EntityTags.checkMatch(ifMatch, version));
    return answer(done);
  }

  private static Response answer(SellerService.Registration done) {
    Seller seller = done.seller();
    var response =
        done.created()
            ? Response.created(URI.create("/api/v1/sellers/" + seller.id()))
            : Response.ok();
    return response.tag(EntityTags.of(seller.version())).entity(SellerResponse.of(seller)).build();
  }
}
