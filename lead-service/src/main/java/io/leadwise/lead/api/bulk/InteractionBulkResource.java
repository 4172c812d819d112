package io.leadwise.lead.api.bulk;

import io.leadwise.kit.security.Roles;
import io.leadwise.lead.api.Media;
import io.leadwise.lead.application.bulk.stores.InteractionBulk;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Interactions, many at a time. */
@Path("/api/v1/interactions/bulk")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.SALES_ADMIN)
@Tag(name = "Interactions")
public class InteractionBulkResource {

  @Inject BulkUpload upload;
  @Inject InteractionBulk store;

  @POST
  @Consumes(Media.NDJSON)
  @Operation(
      operationId = "bulkUpsertInteractions",
      summary = "Create or change up to 10,000 interactions by their external ids",
      description =
          "One JSON object a line. Each row has a result of its own: a bad one leaves the others"
              + " alone, and the same body twice changes nothing."
              + " Lead and co-worker may be named by external id, the co-worker also by email.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = Media.NDJSON,
              schema = @Schema(implementation = InteractionRow.class)))
  @APIResponse(
      responseCode = "200",
      description = "What became of each row.",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = BulkResponse.class)))
  @APIResponse(responseCode = "400", description = "`invalid-text`: the body is not UTF-8")
  @APIResponse(responseCode = "403", description = "`role-missing`")
  @APIResponse(responseCode = "413", description = "`too-many-rows`, `body-too-large`")
  @APIResponse(responseCode = "415", description = "`unsupported-media-type`")
  public BulkResponse upsert(InputStream body) {
    return upload.store(body, InteractionRow.class, InteractionRow::draft, store);
  }
}
