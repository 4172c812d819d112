package io.leadwise.prioritization.api.draft;

import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.EmailTemplate;
import io.leadwise.prioritization.domain.draft.Tone;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A template of an admin. */
@Schema(name = "EmailTemplate")
public record EmailTemplateResponse(
    UUID templateId,
    String name,
    DraftKind kind,
    @Schema(description = "BCP 47.") String language,
    @Schema(description = "Null for every tone that has no template of its own.", nullable = true)
        Tone tone,
    String subject,
    String body,
    Instant createdAt,
    Instant updatedAt) {

  static EmailTemplateResponse of(EmailTemplate it) {
    return new EmailTemplateResponse(
        it.templateId(),
        it.name(),
        it.kind(),
        it.language().code(),
        it.tone(),
        it.subject(),
        it.body(),
        it.createdAt(),
        it.updatedAt());
  }
}
