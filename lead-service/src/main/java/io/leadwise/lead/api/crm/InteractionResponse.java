package io.leadwise.lead.api.crm;

import io.leadwise.lead.api.ExternalKeyDocuments;
import io.leadwise.lead.domain.crm.Interaction;
import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.crm.InteractionType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One email, meeting or call. */
@Schema(name = "Interaction")
public record InteractionResponse(
    UUID id,
    long version,
    String externalId,
    String externalSource,
    UUID leadId,
    InteractionType type,
    UUID coworkerId,
    Instant at,
    String subject,
    String excerpt,
    List<IntentDocument> intents,
    Boolean answered,
    String externalAddress,
    Instant createdAt,
    Instant updatedAt) {

  static InteractionResponse of(Interaction interaction) {
    InteractionDetails details = interaction.details();
    return new InteractionResponse(
        interaction.id(),
        interaction.version(),
        ExternalKeyDocuments.id(interaction.externalKey()),
        ExternalKeyDocuments.source(interaction.externalKey()),
        details.leadId(),
        details.type(),
        details.coworkerId(),
        details.at(),
        details.subject(),
        details.excerpt(),
        details.intents().stream().map(IntentDocument::of).toList(),
        details.answered(),
        details.externalAddress(),
        interaction.createdAt(),
        interaction.updatedAt());
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "InteractionResponse[" + id + "]";
  }
}
