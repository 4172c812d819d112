package io.leadwise.prioritization.domain.draft;

import java.util.List;
import java.util.UUID;

/**
 * An email that a seller may send; the agent never does (domain.md §9).
 *
 * @param language BCP 47
 * @param citations the source of every fact that the text uses
 * @param placeholders what the seller has to fill in, as it stands in the text
 */
public record EmailDraft(
    DraftKind kind,
    String language,
    String subject,
    String body,
    List<Citation> citations,
    List<String> placeholders) {

  /** Most characters of subject and body together. */
  public static final int MAXIMUM_LENGTH = 1_200;

  /** What the email is for. */
  public enum DraftKind {
    FIRST_CONTACT,
    FOLLOW_UP,
    MEETING
  }

  /**
   * Where a fact in the text comes from.
   *
   * @param factId research fact; null for what the CRM says
   * @param source address of the source, field of the CRM, or product
   */
  public record Citation(String words, UUID factId, String source, String publisher) {}

  /** Names no person: it may end up in a log. */
  @Override
  public String toString() {
    return "EmailDraft[" + kind + "]";
  }
}
