package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.application.AddressJudge;
import io.leadwise.emailvalidation.application.AddressJudge.Depth;
import io.leadwise.emailvalidation.application.LeadEmailService;
import io.leadwise.emailvalidation.application.OverrideService;
import io.leadwise.emailvalidation.domain.lead.LeadEmail;
import io.leadwise.kit.http.EntityTags;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Verdicts on single addresses and on the addresses of leads. */
@Path("/api/v1/email-validations")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
@Tag(name = "Email validation", description = "Verdicts on email addresses.")
@APIResponse(
    responseCode = "429",
    description = "`rate-limited`: come back after the seconds of `Retry-After`.")
public class EmailValidationResource {

  @Inject AddressJudge judge;
  @Inject LeadEmailService leadEmails;
  @Inject OverrideService overrides;
  @Inject Caller caller;

  @POST
  @Operation(
      operationId = "validateEmail",
      summary = "Judge one address now",
      description = "Makes all checks that are switched on and lists them. Nothing is stored.")
  @APIResponse(
      responseCode = "200",
      description = "The verdict, also on a text that is no address.",
      content = @Content(schema = @Schema(implementation = EmailVerdictResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`, `malformed-json`")
  public EmailVerdictResponse validate(@Valid @NotNull ValidateEmailRequest request) {
    return EmailVerdictResponse.of(
        request.address(), judge.judge(request.address(), Depth.REUSING).verdict());
  }

  @GET
  @Path("/leads/{leadId}")
  @Operation(
      operationId = "getLeadEmailVerdict",
      summary = "The verdict on the address of a lead",
      description = "A seller sees own leads only.")
  @APIResponse(
      responseCode = "200",
      description = "The latest verdict, with its version as ETag.",
      content = @Content(schema = @Schema(implementation = LeadEmailVerdictResponse.class)))
  @APIResponse(
      responseCode = "404",
      description = "`lead-not-found`: unknown, not validated yet, or another seller's.")
  public Response ofLead(@PathParam("leadId") UUID leadId) {
    return answer(leadEmails.get(leadId, ownerOrAny()));
  }

  @PUT
  @Path("/leads/{leadId}/override")
  @Operation(
      operationId = "overrideLeadEmailVerdict",
      summary = "Overrule the checks",
      description =
          "Validity and type are the person's until the expiry, and only for this address: a new"
              + " address is judged anew. The reason code stays what the checks found.")
  @APIResponse(
      responseCode = "200",
      description = "The verdict as it counts now.",
      content = @Content(schema = @Schema(implementation = LeadEmailVerdictResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`, `malformed-json`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(
      responseCode = "412",
      description = "`version-mismatch`: the verdict has another version by now.")
  @APIResponse(
      responseCode = "422",
      description = "`invalid-expiry`: in the past, or more than five years ahead.")
  public Response override(
      @PathParam("leadId") UUID leadId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag that you saw.")
          String ifMatch,
      @Valid @NotNull OverrideVerdictRequest request) {
    return answer(
        overrides.override(
            leadId,
            ownerOrAny(),
            new OverrideService.Wish(
                request.validity(),
                request.type(),
                request.reason(),
                caller.id(),
                request.expiresAt()),
            version -> EntityTags.checkMatch(ifMatch, version)));
  }

  @DELETE
  @Path("/leads/{leadId}/override")
  @Operation(
      operationId = "liftLeadEmailVerdictOverride",
      summary = "Let the checks decide again",
      description = "Lifting twice is not an error.")
  @APIResponse(
      responseCode = "200",
      description = "The verdict of the checks, which counts again.",
      content = @Content(schema = @Schema(implementation = LeadEmailVerdictResponse.class)))
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  @APIResponse(
      responseCode = "412",
      description = "`version-mismatch`: the verdict has another version by now.")
  public Response lift(
      @PathParam("leadId") UUID leadId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Parameter(description = "ETag that you saw.")
          String ifMatch) {
    return answer(
        overrides.lift(
            leadId, ownerOrAny(), caller.id(), version -> EntityTags.checkMatch(ifMatch, version)));
  }

  @GET
  @Path("/leads/{leadId}/history")
  @Operation(
      operationId = "listLeadEmailVerdictHistory",
      summary = "What was said about the address of a lead, newest first",
      description =
          "Every verdict that said something new: by the checks, by mail that came back, by a"
              + " person, or because an override expired. It is kept until the lead is erased.")
  @APIResponse(
      responseCode = "200",
      description = "One page.",
      content = @Content(schema = @Schema(implementation = VerdictChangePage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor`, `invalid-limit`")
  @APIResponse(responseCode = "404", description = "`lead-not-found`")
  public Page<VerdictChangeResponse> history(
      @PathParam("leadId") UUID leadId,
      @QueryParam("limit") @Parameter(description = "1 to 200; 50 by default.") Integer limit,
      @QueryParam("cursor") @Parameter(description = "nextCursor of the page before.")
          String cursor) {
    return leadEmails
        .history(leadId, ownerOrAny(), Cursor.parse(cursor, 2), Limits.limit(limit))
        .map(VerdictChangeResponse::of);
  }

  /** Names the page type in the OpenAPI document. */
  @Schema(name = "VerdictChangePage")
  record VerdictChangePage(List<VerdictChangeResponse> items, String nextCursor) {}

  private UUID ownerOrAny() {
    return caller.isAdmin() ? null : caller.id();
  }

  private static Response answer(LeadEmail lead) {
    return Response.ok(LeadEmailVerdictResponse.of(lead))
        .tag(EntityTags.of(lead.version()))
        .build();
  }
}
