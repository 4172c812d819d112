package io.leadwise.prioritization.api.draft;

import io.leadwise.kit.http.EntityTags;
import io.leadwise.kit.http.Idempotency;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Limits;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.security.Roles;
import io.leadwise.prioritization.application.draft.EmailTemplates;
import io.leadwise.prioritization.domain.draft.EmailTemplate;
import io.leadwise.prioritization.domain.draft.TemplateCheck;
import jakarta.annotation.security.RolesAllowed;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The templates that email drafts are made from. */
@Path("/api/v1/email-templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
    name = "Email templates",
    description =
        "Templates of admins for email drafts. Where there is none for kind, language and tone, a"
            + " shipped one is used.")
public class EmailTemplateResource {
  private final EmailTemplates templates;
  private final Idempotency idempotency;

  EmailTemplateResource(EmailTemplates templates, Idempotency idempotency) {
    this.templates = templates;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "listEmailTemplates", summary = "All templates, the oldest first")
  @APIResponse(
      responseCode = "200",
      description = "A page of templates.",
      content = @Content(schema = @Schema(implementation = EmailTemplatePage.class)))
  @APIResponse(responseCode = "400", description = "`invalid-cursor` or `invalid-limit`.")
  public Page<EmailTemplateResponse> list(
      @Parameter(description = "Most items, 1 to 200.") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before.") @QueryParam("cursor")
          String cursor) {
    int size = Limits.limit(limit);
    Cursor after = Cursor.parse(cursor, 2);
    List<EmailTemplate> found =
        templates.page(
            after == null ? null : after.instant(0),
            after == null ? null : after.uuid(1),
            size + 1);
    return Page.of(found, size, last -> Cursor.of(last.createdAt(), last.templateId()))
        .map(EmailTemplateResponse::of);
  }

  @GET
  @Path("/{templateId}")
  @RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN})
  @Operation(operationId = "getEmailTemplate", summary = "One template")
  @APIResponse(
      responseCode = "200",
      description = "The template.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = EmailTemplateResponse.class)))
  @APIResponse(responseCode = "404", description = "`email-template-not-found`.")
  public Response get(@PathParam("templateId") UUID templateId) {
    return answer(Response.ok(), templates.find(templateId));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "addEmailTemplate",
      summary = "Add a template",
      description = "It is tried with the longest names and facts before it is kept.")
  @Parameter(
      name = Idempotency.HEADER,
      in = ParameterIn.HEADER,
      description = "Makes the call repeatable.",
      schema = @Schema(implementation = String.class))
  @APIResponse(
      responseCode = "201",
      description = "The template.",
      headers = {
        @Header(name = "Location", schema = @Schema(implementation = String.class)),
        @Header(name = "ETag", schema = @Schema(implementation = String.class))
      },
      content = @Content(schema = @Schema(implementation = EmailTemplateResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "409", description = "`email-template-exists`.")
  @APIResponse(
      responseCode = "422",
      description =
          "`broken-template`: the violation names field, line and column."
              + " `idempotency-key-reused`.")
  public Response add(@NotNull @Valid EmailTemplateRequest request) {
    return idempotency.once(
        "add-email-template",
        request,
        () -> {
          EmailTemplate template = templates.add(request.toDescription());
          URI uri = URI.create("/api/v1/email-templates/" + template.templateId());
          return answer(Response.created(uri), template);
        });
  }

  @PUT
  @Path("/{templateId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(operationId = "changeEmailTemplate", summary = "Replace a template")
  @APIResponse(
      responseCode = "200",
      description = "The template.",
      headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)),
      content = @Content(schema = @Schema(implementation = EmailTemplateResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "404", description = "`email-template-not-found`.")
  @APIResponse(responseCode = "409", description = "`email-template-exists`.")
  @APIResponse(responseCode = "412", description = "`version-mismatch`.")
  @APIResponse(
      responseCode = "422",
      description = "`broken-template`: the violation names field, line and column.")
  @APIResponse(responseCode = "428", description = "`if-match-required`.")
  public Response change(
      @PathParam("templateId") UUID templateId,
      @Parameter(description = "ETag of the version that you change.")
          @HeaderParam(HttpHeaders.IF_MATCH)
          String ifMatch,
      @NotNull @Valid EmailTemplateRequest request) {
    return answer(
        Response.ok(),
        templates.describe(
            templateId,
            version -> EntityTags.requireMatch(ifMatch, version),
            request.toDescription()));
  }

  @DELETE
  @Path("/{templateId}")
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "removeEmailTemplate",
      summary = "Remove a template; the shipped one takes its place")
  @APIResponse(responseCode = "204", description = "It is gone, now or before.")
  public void remove(@PathParam("templateId") UUID templateId) {
    templates.remove(templateId);
  }

  @POST
  @Path("/preview")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Roles.SALES_ADMIN)
  @Operation(
      operationId = "previewEmailTemplate",
      summary = "The email that a template makes of an invented lead",
      description = "Nothing is kept.")
  @APIResponse(
      responseCode = "200",
      description = "The email.",
      content = @Content(schema = @Schema(implementation = EmailDraftResponse.class)))
  @APIResponse(responseCode = "400", description = "`validation-failed`.")
  @APIResponse(responseCode = "422", description = "`broken-template`.")
  public EmailDraftResponse preview(@NotNull @Valid EmailTemplateRequest request) {
    return EmailDraftResponse.of(TemplateCheck.preview(request.toDescription()));
  }

  private static Response answer(Response.ResponseBuilder response, EmailTemplate template) {
    return response
        .entity(EmailTemplateResponse.of(template))
        .tag(EntityTags.of(template.version()))
        .build();
  }

  /** The page type, named for the API document. */
  @Schema(name = "EmailTemplatePage")
  record EmailTemplatePage(
      List<EmailTemplateResponse> items, @Schema(nullable = true) String nextCursor) {}
}
