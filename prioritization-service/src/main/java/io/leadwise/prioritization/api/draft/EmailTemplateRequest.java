package io.leadwise.prioritization.api.draft;

import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.TemplateDescription;
import io.leadwise.prioritization.domain.draft.Tone;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes a template. */
@Schema(name = "DescribeEmailTemplate")
public record EmailTemplateRequest(
    @NotBlank @Size(max = 100) String name,
    @NotNull DraftKind kind,
    @Schema(description = "BCP 47: en, de, fr or es.")
        @NotNull
        @Pattern(regexp = "en|de|fr|es", message = "must be en, de, fr or es")
        String language,
    @Schema(description = "Null for every tone that has no template of its own.", nullable = true)
        Tone tone,
    @Schema(description = "One line in Qute; see the body.") @NotBlank @Size(max = 300)
        String subject,
    @Schema(
            description =
                "Text in Qute. `{lead.name}` inserts words: lead.firstName, lead.lastName, lead.name,"
                    + " lead.company, lead.need, fact.words, fact.about, fact.source, product.name,"
                    + " product.proposition, product.proof, seller.name, and the placeholders"
                    + " todo.answer, todo.date, todo.times. `{#if has.fact}…{#else}…{/if}` asks: has.fact,"
                    + " has.news, has.figure, has.need, has.product, has.proof, asked.meeting,"
                    + " asked.information, asked.anything, tone.formal, tone.friendly, tone.brief, joined"
                    + " with && and ||, denied with !. Nothing else is allowed.")
        @NotBlank
        @Size(max = 4000)
        String body) {

  TemplateDescription toDescription() {
    return new TemplateDescription(name, kind, DraftLanguage.ofCode(language), tone, subject, body);
  }
}
