package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.application.BounceService;
import io.leadwise.emailvalidation.application.DeliveryReportReader;
import io.leadwise.kit.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes note of mail that came back. */
@Path("/api/v1/email-bounces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SELLER, Roles.SALES_ADMIN, Roles.INTEGRATOR})
@Tag(name = "Email bounces", description = "Mail that came back.")
@APIResponse(
    responseCode = "429",
    description = "`rate-limited`: come back after the seconds of `Retry-After`.")
public class EmailBounceResource {

  private static final String MESSAGE = "message/rfc822";
  private static final String REPORT = "multipart/report";

  @Inject BounceService bounces;
  @Inject DeliveryReportReader reports;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "reportEmailBounce",
      summary = "Report mail that came back",
      description =
          "As JSON a status or a mail server's reply; or, as `message/rfc822`, `multipart/report` or"
              + " `text/plain`, a whole delivery status notification (RFC 3464). A permanent failure"
              + " of the mailbox makes the address BOUNCED, and leads with it are checked again at"
              + " once. Soft bounces count together, each mail once, and expire. What is about the"
              + " message, the network or the sender's reputation changes nothing. Natural keys: the"
              + " address, and the Message-ID.")
  @APIResponse(
      responseCode = "200",
      description = "How it was understood.",
      content = @Content(schema = @Schema(implementation = BounceResponse.class)))
  @APIResponse(
      responseCode = "400",
      description =
          "`validation-failed`, `malformed-json`, `invalid-address`, `unreadable-message`,"
              + " `not-a-delivery-report`")
  public BounceResponse report(@Valid @NotNull ReportBounceRequest request) {
    return BounceResponse.of(bounces.report(request.toReport()));
  }

  @POST
  @Consumes({MESSAGE, REPORT, MediaType.TEXT_PLAIN})
  @RequestBody(
      content = {
        @Content(mediaType = MESSAGE, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = REPORT, schema = @Schema(type = SchemaType.STRING)),
        @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
      })
  @APIResponse(
      responseCode = "200",
      description = "How it was understood.",
      content = @Content(schema = @Schema(implementation = BounceResponse.class)))
  @APIResponse(responseCode = "413", description = "`body-too-large`")
  public BounceResponse reportMessage(
      InputStream message, @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType)
      throws IOException {
    return BounceResponse.of(bounces.report(reports.read(message, contentType)));
  }
}
