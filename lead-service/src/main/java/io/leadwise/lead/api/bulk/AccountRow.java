package io.leadwise.lead.api.bulk;

import io.leadwise.lead.domain.crm.AccountDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account, as a line of a bulk upsert. */
public record AccountRow(
    @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.") String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @NotBlank @Size(max = 200) String name,
    @Size(max = 300) String website,
    @Size(max = 200) String industry,
    @Size(max = 2) @Schema(description = "ISO 3166 alpha-2.") String country,
    @PositiveOrZero Integer employees)
    implements BulkUpload.Row {

  @Override
  public ExternalKey key() {
    return ExternalKey.ofNullable(externalSource, externalId);
  }

  AccountDetails details() {
    return new AccountDetails(name, website, industry, country, employees);
  }
}
