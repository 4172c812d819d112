package io.leadwise.lead.api.crm;

import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the directory says about a seller whom it knows by an id of its own. */
public record UpsertSellerRequest(
    @Schema(
            description =
                "Subject of the person's token. Left out, a new seller gets an id of ours, which the"
                    + " identity provider must then use.")
        UUID id,
    @NotBlank @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.")
        String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @NotBlank @Size(max = 200) String displayName,
    @NotBlank @Size(max = 320) @Schema(description = "Unique; an import finds the owner by it.")
        String email,
    @NotNull Boolean active,
    @NotNull
        @Size(max = 50)
        @Schema(description = "Security roles in the CRM.", examples = "[\"salesperson\"]")
        List<@NotBlank @Size(max = 100) String> roles) {

  public ExternalKey key() {
    return new ExternalKey(externalSource, externalId);
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "UpsertSellerRequest";
  }
}
