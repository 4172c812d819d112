package io.leadwise.lead.api.bulk;

import io.leadwise.lead.api.crm.IntentDocument;
import io.leadwise.lead.application.bulk.references.Reference;
import io.leadwise.lead.application.bulk.stores.InteractionDraft;
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

/** An email, meeting or call, as a line of a bulk upsert. */
public record InteractionRow(
    @Size(max = 200) @Schema(description = "Id in the CRM, unique per source.") String externalId,
    @Size(max = 64) @Schema(description = "The system of that id; CRM by default.")
        String externalSource,
    @Size(max = 64)
        @Schema(description = "The system of the external ids that the row names; CRM by default.")
        String referenceSource,
    UUID leadId,
    @Size(max = 200) @Schema(description = "Instead of leadId.") String leadExternalId,
    @NotNull InteractionType type,
    @Schema(description = "The seller who took part; one of the three must be given.")
        UUID coworkerId,
    @Size(max = 200) String coworkerExternalId,
    @Size(max = 320) String coworkerEmail,
    @NotNull @Schema(description = "A meeting may be still to come.") Instant at,
    @Size(max = 300) String subject,
    @Schema(description = "A few words of it, at most 300 characters; never the whole body.")
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
        String externalAddress)
    implements BulkUpload.Row {

  @Override
  public ExternalKey key() {
    return ExternalKey.ofNullable(externalSource, externalId);
  }

  InteractionDraft draft() {
    return new InteractionDraft(
        Reference.of("lead", leadId, ExternalKey.ofNullable(referenceSource, leadExternalId), null),
        Reference.of(
            "coworker",
            coworkerId,
            ExternalKey.ofNullable(referenceSource, coworkerExternalId),
            coworkerEmail),
        intents != null,
        (lead, coworker) ->
            new InteractionDetails(
                lead,
                type,
                coworker,
                at,
                subject,
                excerpt,
                intents == null ? null : intents.stream().map(IntentDocument::toIntent).toList(),
                answered,
                externalAddress));
  }

  /** Personal data does not belong in logs. */
  @Override
  public String toString() {
    return "InteractionRow";
  }
}
