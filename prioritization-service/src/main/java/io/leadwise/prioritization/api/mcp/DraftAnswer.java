package io.leadwise.prioritization.api.mcp;

import io.leadwise.prioritization.domain.draft.EmailDraft;
import java.util.List;

/** A draft, with the source of each fact in it. */
record DraftAnswer(
    String kind,
    String language,
    String tone,
    String subject,
    String body,
    List<Cited> citations,
    List<String> placeholders) {

  static DraftAnswer of(EmailDraft it) {
    return new DraftAnswer(
        it.kind().name(),
        it.language(),
        it.tone().name(),
        it.subject(),
        it.body(),
        it.citations().stream()
            .map(one -> new Cited(one.words(), one.source()))
            .distinct()
            .toList(),
        it.placeholders());
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "DraftAnswer[" + kind + "]";
  }

  record Cited(String words, String source) {}
}
