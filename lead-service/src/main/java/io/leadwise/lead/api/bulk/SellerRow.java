package io.leadwise.lead.api.bulk;

import io.leadwise.lead.application.bulk.stores.SellerDraft;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A seller, as a line of a bulk upsert. */
public record SellerRow(
    @Schema(
            description =
                "Subject of the person's token. Left out, a new seller gets an id of ours.")
        UUID id,
    @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.") String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @NotBlank @Size(max = 200) String displayName,
    @NotBlank @Size(max = 320) String email,
    @NotNull Boolean active,
    @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> roles)
    implements BulkUpload.Row {

  @Override
  public ExternalKey key() {
    return ExternalKey.ofNullable(externalSource, externalId);
  }

  SellerDraft draft() {
    return new SellerDraft(id, displayName, email, active, roles);
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "SellerRow";
  }
}
