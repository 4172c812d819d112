package io.leadwise.lead.api.crm;

import io.leadwise.lead.domain.crm.Intent;
import io.leadwise.lead.domain.crm.IntentType;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An intent found in an email, in requests and answers. */
@Schema(name = "Intent")
public record IntentDocument(
    @NotNull IntentType intent,
    @Size(max = 10) @Schema(description = "The words that show it.")
        List<@NotBlank @Size(max = 200) String> evidence) {

  static IntentDocument of(Intent intent) {
    return new IntentDocument(intent.intent(), intent.evidence());
  }

  public Intent toIntent() {
    return new Intent(intent, evidence);
  }
}
