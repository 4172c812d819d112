package io.leadwise.prioritization.domain.draft;

import java.util.List;
import java.util.UUID;

/**
 * An email that a seller may send; the agent never does (domain.md §9).
 *
 * @param language BCP 47
 * @param templateId template of an admin; null for a shipped one
 * @param citations the source of every fact that the text uses, in the order of the text
 * @param missing what the seller has to fill in
 * @param rephrasing null unless rephrasing was asked for
 */
public record EmailDraft(
    DraftKind kind,
    String language,
    Tone tone,
    UUID templateId,
    String subject,
    String body,
    List<Citation> citations,
    List<Missing> missing,
    Rephrasing rephrasing) {

  /** Most characters of subject and body together. */
  public static final int MAXIMUM_LENGTH = 1_200;

  public EmailDraft {
    citations = List.copyOf(citations);
    missing = List.copyOf(missing);
  }

  /** What the seller has to fill in, as it stands in the text. */
  public List<String> placeholders() {
    return missing.stream().map(Missing::words).distinct().toList();
  }

  public int length() {
    return subject.length() + body.length();
  }

  /** The two texts of an email. */
  public enum Part {
    SUBJECT,
    BODY
  }

  /**
   * Where a fact in the text comes from. The words stand from {@code start} (inclusive) to {@code
   * end} (exclusive) of the part, counted in UTF-16 units as Java and JavaScript do.
   *
   * @param factId research fact; null for what the CRM says
   * @param source address of the source, field of the CRM, or product
   */
  public record Citation(
      String words, UUID factId, String source, String publisher, Part part, int start, int end) {
    /** Repeats no words: they may name a person. */
    @Override
    public String toString() {
      return "Citation[" + source + ", " + part + " " + start + "-" + end + "]";
    }
  }

  /**
   * What is missing, as it stands in the text.
   *
   * @param field where the value belongs so that the next draft has it; null for what only the
   *     seller knows
   * @param hint a sentence that says what to do
   */
  public record Missing(String words, String field, String hint) {}

  /**
   * Whether a language model put the email in other words.
   *
   * @param reason why not; null when it did
   */
  public record Rephrasing(boolean rephrased, String reason) {
    public static final Rephrasing DONE = new Rephrasing(true, null);

    /** The text of the template stands, for this reason. */
    public static Rephrasing not(String reason) {
      return new Rephrasing(false, reason);
    }
  }

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "EmailDraft[" + kind + ", " + language + "]";
  }
}
