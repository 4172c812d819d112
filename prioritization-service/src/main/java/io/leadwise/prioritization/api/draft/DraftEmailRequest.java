package io.leadwise.prioritization.api.draft;

import io.leadwise.prioritization.application.draft.DraftWish;
import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.Tone;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for a draft; what is left out is chosen by the lead and the settings. */
@Schema(name = "DraftEmail")
public record DraftEmailRequest(
    @Schema(
            description =
                "What the email is for; the one that serves the suggested action without it.",
            nullable = true)
        DraftKind kind,
    @Schema(
            description =
                "BCP 47: en, de, fr or es. Without it that of the lead's country, else of the"
                    + " settings.",
            nullable = true)
        @Pattern(regexp = "en|de|fr|es", message = "must be en, de, fr or es")
        String language,
    @Schema(description = "How it sounds; that of the settings without it.", nullable = true)
        Tone tone,
    @Schema(
            description = "Product to speak of; the one that matches best without it.",
            nullable = true)
        UUID productId,
    @Schema(
            description =
                "Template of an admin; the one for kind, language and tone without it, else a"
                    + " shipped one.",
            nullable = true)
        UUID templateId,
    @Schema(
            description =
                "Whether a language model, where the operator set one up, may put the template's"
                    + " sentences in other words. It sees neither names nor facts.",
            defaultValue = "false",
            nullable = true)
        Boolean rephrase) {

  DraftWish toWish() {
    return new DraftWish(
        kind,
        language == null ? null : DraftLanguage.ofCode(language),
        tone,
        productId,
        templateId,
        Boolean.TRUE.equals(rephrase));
  }
}
