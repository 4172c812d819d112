package io.leadwise.consent.api;

import io.leadwise.consent.application.terms.TermsCatalogue;
import io.leadwise.consent.domain.terms.ConsentTerms;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The texts that sellers agree to. */
@Path("/api/v1/consents/terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Consent")
public class ConsentTermsResource {

  @Inject TermsCatalogue terms;
  @Context HttpHeaders headers;
  @Context Request request;

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "getConsentTerms",
      summary = "The text to show before asking",
      description = "In the language asked for, else by `Accept-Language`, else in English.")
  @APIResponse(
      responseCode = "200",
      description = "The current text.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Content-Language", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = TermsResponse.class)))
  @APIResponse(responseCode = "304", description = "It is still as your If-None-Match says.")
  public Response current(
      @QueryParam("language") @Parameter(description = "BCP 47; its first part counts.")
          String language) {
    return answer(terms.inBestLanguage(terms.currentVersion(), wanted(language)));
  }

  @GET
  @Path("/{version}")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "getConsentTermsVersion",
      summary = "A text of then or now",
      description = "Every version that anybody ever agreed to stays readable.")
  @APIResponse(
      responseCode = "200",
      description = "The text of that version.",
      headers = {
        @Header(name = "ETag", schema = @Schema(implementation = String.class)),
        @Header(name = "Content-Language", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = TermsResponse.class)))
  @APIResponse(responseCode = "304", description = "It is still as your If-None-Match says.")
  @APIResponse(responseCode = "404", description = "`consent-terms-not-found`")
  public Response version(
      @PathParam("version") int version,
      @QueryParam("language") @Parameter(description = "BCP 47; its first part counts.")
          String language) {
    return answer(terms.inBestLanguage(version, wanted(language)));
  }

  /** What the query asks for comes first; a browser says in a header what its user reads. */
  private List<String> wanted(String language) {
    return language == null
        ? headers.getAcceptableLanguages().stream().map(Locale::toLanguageTag).toList()
        : List.of(language);
  }

  private Response answer(ConsentTerms text) {
    // The languages of a version may grow without a new text.
    var body = TermsResponse.of(text, terms.languages(text.version()));
    EntityTag tag = new EntityTag(text.hash() + "-" + body.languages().size());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    return (unchanged != null ? unchanged : Response.ok(body).language(text.language()))
        .tag(tag)
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
        .build();
  }
}
