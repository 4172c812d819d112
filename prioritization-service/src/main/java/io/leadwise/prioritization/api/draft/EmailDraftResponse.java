package io.leadwise.prioritization.api.draft;

import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.EmailDraft;
import io.leadwise.prioritization.domain.draft.Tone;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An email that the seller may send; it is never sent from here. */
@Schema(name = "EmailDraft")
public record EmailDraftResponse(
    DraftKind kind,
    @Schema(description = "BCP 47.") String language,
    Tone tone,
    @Schema(description = "Template of an admin; null for a shipped one.", nullable = true)
        UUID templateId,
    String subject,
    @Schema(description = "With the subject at most 1,200 characters.") String body,
    @Schema(description = "The source of every fact in the text, in the order of the text.")
        List<Citation> citations,
    @Schema(description = "What has to be filled in, as it stands in the text.")
        List<String> placeholders,
    @Schema(description = "The same, with where each value belongs.") List<Missing> missing,
    @Schema(
            description =
                "Whether a language model put it in other words; null unless that was asked for.",
            nullable = true)
        Boolean rephrased,
    @Schema(description = "Why it did not; null when it did.", nullable = true)
        String notRephrasedBecause) {

  static EmailDraftResponse of(EmailDraft it) {
    EmailDraft.Rephrasing outcome = it.rephrasing();
    return new EmailDraftResponse(
        it.kind(),
        it.language(),
        it.tone(),
        it.templateId(),
        it.subject(),
        it.body(),
        it.citations().stream().map(Citation::of).toList(),
        it.placeholders(),
        it.missing().stream().map(Missing::of).toList(),
        outcome == null ? null : outcome.rephrased(),
        outcome == null ? null : outcome.reason());
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "EmailDraftResponse[" + kind + "]";
  }

  /** Where a fact in the text comes from. */
  @Schema(name = "DraftCitation")
  public record Citation(
      String words,
      @Schema(description = "Research fact; null for what the CRM says.", nullable = true)
          UUID factId,
      @Schema(description = "Address of the source, field of the CRM, or product.") String source,
      @Schema(nullable = true) String publisher,
      @Schema(description = "In which text the words stand.") EmailDraft.Part part,
      @Schema(description = "Where they begin there, in UTF-16 units.") int start,
      @Schema(description = "Where they end, exclusive.") int end) {
    static Citation of(EmailDraft.Citation it) {
      return new Citation(
          it.words(), it.factId(), it.source(), it.publisher(), it.part(), it.start(), it.end());
    }
  }

  /** A placeholder. */
  @Schema(name = "DraftPlaceholder")
  public record Missing(
      @Schema(description = "As it stands in the text.") String words,
      @Schema(
              description =
                  "Where the value belongs, so that the next draft has it; null for what only the"
                      + " seller knows.",
              nullable = true)
          String field,
      @Schema(description = "What to do.") String hint) {
    static Missing of(EmailDraft.Missing it) {
      return new Missing(it.words(), it.field(), it.hint());
    }
  }
}
