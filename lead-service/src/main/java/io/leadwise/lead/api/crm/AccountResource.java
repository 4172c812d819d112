package io.leadwise.lead.api.crm;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.PageQuery;
import io.leadwise.lead.application.crm.AccountService;
import io.leadwise.lead.domain.crm.Account;
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

/** Accounts: the companies that leads can be connected to. */
@Path("/api/v1/accounts")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Accounts", description = "Companies; every seller sees them.")
public class AccountResource {

  @Inject AccountService accounts;
  @Inject Idempotency idempotency;

  @POST
  @Operation(
      operationId = "putAccount",
      summary = "Create an account, or change the one with this external id")
  @Parameter(
      name = "Idempotency-Key",
      in = ParameterIn.HEADER,
      description = "Repeats of a call with the same key get the first answer.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The account is new.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Location", schema = @Schema(implementation = String.class))
      },
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(
      responseCode = "200",
      description = "The account with this external id, changed where it differed.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-idempotency-key`")
  @APIResponse(responseCode = "422", description = "`invalid-value`, `idempotency-key-reused`")
  public Response upsert(@Valid @NotNull AccountRequest request) {
    return idempotency.once(
        "put-account",
        request,
        () -> {
          var done = accounts.upsert(request.key(), request.details());
          Account account = done.item();
          var response =
              done.created()
                  ? Response.created(URI.create("/api/v1/accounts/" + account.id()))
                  : Response.ok();
          return response
              .tag(EntityTags.of(account.version()))
              .entity(AccountResponse.of(account))
              .build();
        });
  }

  @GET
  @Operation(operationId = "listAccounts", summary = "List accounts, newest first")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-limit`, `invalid-cursor`")
  public Page<AccountResponse> list(@BeanParam PageQuery page) {
    return accounts.page(page.cursor(2), page.limit()).map(AccountResponse::of);
  }

  @GET
  @Path("/{id}")
  @Operation(operationId = "getAccount", summary = "Read an account")
  @APIResponse(
      responseCode = "200",
      description = "The account.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(responseCode = "404", description = "`account-not-found`")
  public Response get(@PathParam("id") UUID id) {
    Account account = accounts.get(id);
    return Response.ok(AccountResponse.of(account)).tag(EntityTags.of(account.version())).build();
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "replaceAccount",
      summary = "Change an account",
      description = "The leads that are connected to it are processed at once.")
  @APIResponse(
      responseCode = "200",
      description = "The changed account.",
      headers = {@Header(name = "ETag", schema = @Schema(implementation = String.class))},
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AccountResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`validation-failed`, `malformed-json`, `invalid-if-match`")
  @APIResponse(responseCode = "404", description = "`account-not-found`")
  @APIResponse(
      responseCode = "409",
      description = "`already-exists`: another one has this external id")
  @APIResponse(responseCode = "412", description = "`version-mismatch`")
  @APIResponse(responseCode = "422", description = "`invalid-value`")
  @APIResponse(responseCode = "428", description = "`if-match-required`")
  public Response replace(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Parameter(description = "ETag of what was read.") String ifMatch,
      @Valid @NotNull AccountRequest request) {
    Account account =
        accounts.change(
            id,
            request.key(),
            request.details(),
            version -> EntityTags.requireMatch(ifMatch, version));
    return Response.ok(AccountResponse.of(account)).tag(EntityTags.of(account.version())).build();
  }
}
