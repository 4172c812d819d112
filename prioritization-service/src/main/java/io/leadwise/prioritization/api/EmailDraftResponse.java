package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.draft.EmailDraft;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An email that the seller may send; it is never sent from here. */
@Schema(name = "EmailDraft")
public record EmailDraftResponse(
    EmailDraft.DraftKind kind,
    @Schema(description = "BCP 47.") String language,
    String subject,
    String body,
    @Schema(description = "The source of every fact in the text.") List<Citation> citations,
    @Schema(description = "What has to be filled in, as it stands in the text.")
        List<String> placeholders) {
  static EmailDraftResponse of(EmailDraft it) {
    return new EmailDraftResponse(
        it.kind(),
        it.language(),
        it.subject(),
        it.body(),
        it.citations().stream().map(Citation::of).toList(),
        it.placeholders());
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
      @Schema(nullable = true) String publisher) {
    static Citation of(EmailDraft.Citation it) {
      return new Citation(it.words(), it.factId(), it.source(), it.publisher());
    }
  }
}
