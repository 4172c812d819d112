package io.leadwise.lead.api.crm;

import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.crm.InteractionType;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One email, meeting or call with a lead. */
public record InteractionRequest(
    @Size(max = 200) @Schema(description = "Id where it comes from, unique per source.")
        String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @Schema(description = "May be left out when the address is given.") UUID leadId,
    @NotNull InteractionType type,
    @Schema(description = "The seller who took part; the caller by default.") UUID coworkerId,
    @NotNull @Schema(description = "A meeting may be still to come.") Instant at,
    @Size(max = 300) String subject,
    @Size(max = 300, message = InteractionRequest.TOO_LONG)
        @Schema(description = "A few words of it; never the whole body.")
        String excerpt,
    @Size(max = 5)
        @Schema(
            description =
                "Only of an EMAIL_IN. Left out, they are read out of subject and excerpt; given, they"
                    + " win.")
        List<@Valid @NotNull IntentDocument> intents,
    @Schema(description = "Of a CALL, and only there.") Boolean answered,
    @Size(max = 320)
        @Schema(
            description =
                "Address of the outside person. Without a lead the interaction belongs to every"
                    + " lead with this primary address.")
        String externalAddress) {

  static final String TOO_LONG =
      "must have at most 300 characters: send a few words, never the whole body";

  ExternalKey key() {
    return ExternalKey.ofNullable(externalSource, externalId);
  }

  InteractionDetails details(UUID caller) {
    return new InteractionDetails(
        leadId,
        type,
        coworkerId == null ? caller : coworkerId,
        at,
        subject,
        excerpt,
        intents == null ? null : intents.stream().map(IntentDocument::toIntent).toList(),
        answered,
        externalAddress);
  }

  /** Whether the intents came with it, also when there are none. */
  boolean intentsGiven() {
    return intents != null;
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "InteractionRequest";
  }
}
