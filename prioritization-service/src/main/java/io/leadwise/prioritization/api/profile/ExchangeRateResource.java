package io.leadwise.prioritization.api.profile;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.security.Caller;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.rates.PublishedExchangeRates;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rates that amounts are compared with. */
@Path("/api/v1/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates", description = "The rates that amounts are compared with.")
public class ExchangeRateResource {
  private final PublishedExchangeRates rates;
  private final Caller caller;

  ExchangeRateResource(PublishedExchangeRates rates, Caller caller) {
    this.rates = rates;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "getExchangeRates", summary = "The rates in force")
  @APIResponse(
      responseCode = "200",
      description = "The rates.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ExchangeRatesResponse.class)))
  public Response get() {
    return answer(rates.current());
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "publishExchangeRates",
      summary = "Publish the next version of all rates",
      description = "The current leads are scored by it, in pages, soon after the answer.")
  @APIResponse(
      responseCode = "200",
      description = "The rates now in force.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = ExchangeRatesResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(
      responseCode = "412",
      description = "`version-mismatch`: another version was published meanwhile.")
  @APIResponse(responseCode = "422", description = "`invalid-exchange-rates`.")
  @APIResponse(responseCode = "428", description = "`if-match-required`.")
  public Response publish(
      @Parameter(description = "ETag of the version that you change.")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid ExchangeRatesRequest request) {
    ExchangeRates next = request.toDomain();
    return answer(
        rates.publish(version -> EntityTags.requireMatch(ifMatch, version), next, caller.id()));
  }

  private static Response answer(ExchangeRates rates) {
    return Response.ok(ExchangeRatesResponse.of(rates)).tag(EntityTags.of(rates.version())).build();
  }
}
