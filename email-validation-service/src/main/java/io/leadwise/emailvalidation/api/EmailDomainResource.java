package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.application.ListedDomainService;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists of domains that admins keep; they override the public lists. */
@Path("/api/v1/email-domains")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
@Tag(name = "Email domains", description = "What admins say about domains.")
@APIResponse(
    responseCode = "429",
    description = "`rate-limited`: come back after the seconds of `Retry-After`.")
public class EmailDomainResource {

  @Inject ListedDomainService domains;
  @Inject Caller caller;

  @GET
  @Operation(operationId = "listEmailDomains", summary = "The listed domains, by name")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content = @Content(schema = @Schema(implementation = ListedDomainPage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
  public Page<ListedDomainResponse> list(
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    return domains.list(Cursor.parse(cursor, 2), Limits.limit(limit)).map(ListedDomainResponse::of);
  }

  @GET
  @Path("/{domain}")
  @Operation(operationId = "getEmailDomain", summary = "What is said about a domain")
  @APIResponse(
      responseCode = "200",
      description = "The listing.",
      content = @Content(schema = @Schema(implementation = ListedDomainResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-domain`")
  @APIResponse(
      responseCode = "404",
      description = "`email-domain-not-found`: nothing is said about it.")
  public ListedDomainResponse get(@PathParam("domain") String domain) {
    return ListedDomainResponse.of(domains.get(domain));
  }

  @PUT
  @Path("/{domain}")
  @Operation(
      operationId = "putEmailDomain",
      summary = "List a domain",
      description =
          "Holds for the domain and all below it, from the next address on and in every replica."
              + " Leads with such addresses are checked again. Natural key: the domain.")
  @APIResponse(
      responseCode = "200",
      description = "The listing as it is now.",
      content = @Content(schema = @Schema(implementation = ListedDomainResponse.class)))
  @APIResponse(
      responseCode = "400",
      description = "`invalid-domain`, `validation-failed`, `malformed-json`")
  @APIResponse(responseCode = "422", description = "`domain-is-public-suffix`")
  public ListedDomainResponse put(
      @PathParam("domain") String domain, @Valid @NotNull ListDomainRequest request) {
    return ListedDomainResponse.of(domains.put(domain, request.list(), caller.id()));
  }

  @DELETE
  @Path("/{domain}")
  @Operation(
      operationId = "deleteEmailDomain",
      summary = "Take a domain off its list",
      description = "Taking it off twice is not an error.")
  @APIResponse(responseCode = "204", description = "The public lists hold again.")
  @APIResponse(responseCode = "400", description = "`invalid-domain`")
  public void delete(@PathParam("domain") String domain) {
    domains.remove(domain);
  }

  /** Names the page type in the OpenAPI document. */
  @Schema(name = "ListedDomainPage")
  record ListedDomainPage(List<ListedDomainResponse> items, String nextCursor) {}
}
