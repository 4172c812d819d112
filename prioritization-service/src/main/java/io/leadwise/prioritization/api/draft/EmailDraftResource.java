package io.leadwise.prioritization.api.draft;

import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.api.Access;
import io.leadwise.prioritization.application.draft.DraftWish;
import io.leadwise.prioritization.application.draft.EmailDrafts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Emails to leads, for a person to send. */
@Path("/api/v1/lead-insights/{leadId}/email-drafts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lead insights")
public class EmailDraftResource {
  private final EmailDrafts drafts;
  private final Access access;

  EmailDraftResource(EmailDrafts drafts, Access access) {
    this.drafts = drafts;
    this.access = access;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(
      operationId = "draftEmail",
      summary = "An email for the next step, or of the kind that is asked for",
      description = "It is neither stored nor sent, so asking again is harmless.")
  @APIResponse(
      responseCode = "200",
      description = "The draft.",
      content = @Content(schema = @Schema(implementation = EmailDraftResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(
      responseCode = "403",
      description = "`consent-required`: the owner of the lead has not consented.")
  @APIResponse(
      responseCode = "404",
      description =
          "The agent knows no such lead of yours; `product-not-found`, `email-template-not-found`.")
  @APIResponse(
      responseCode = "409",
      description =
          "`no-email-to-draft`: no kind is named and none serves the next step."
              + " `draft-not-possible`: the lead's state rules that kind out, and says why."
              + " `lead-closed`.")
  @APIResponse(
      responseCode = "422",
      description = "`email-template-mismatch`: the template is for another kind or language.")
  public EmailDraftResponse draft(
      @PathParam("leadId") UUID leadId, @Valid DraftEmailRequest request) {
    DraftWish wish = request == null ? DraftWish.NOTHING_SPECIAL : request.toWish();
    return EmailDraftResponse.of(drafts.draft(leadId, access.visibleOwner(), wish));
  }
}
