package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.template.TemplateValues;

/**
 * Writes an email from a template and cited facts (domain.md §9): the same input gives the same
 * words, and what is not known becomes a visible placeholder.
 */
public final class DraftWriter {

  private DraftWriter() {}

  /**
   * @throws IllegalStateException when the template leaves too little room: none does that was
   *     checked when it was saved
   */
  public static WrittenDraft write(DraftOrder order, DraftTemplate template) {
    return Room.ALL.stream()
        .map(room -> write(order, template, room))
        .filter(draft -> draft.email().length() <= EmailDraft.MAXIMUM_LENGTH)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("A checked template leaves too little room"));
  }

  /** The draft in the narrowest room there is. */
  static EmailDraft shortest(DraftOrder order, DraftTemplate template) {
    return write(order, template, Room.ALL.get(Room.ALL.size() - 1)).email();
  }

  private static WrittenDraft write(DraftOrder order, DraftTemplate template, Room room) {
    DraftValues values = DraftValues.of(order, room);
    TemplateValues words = values.toTemplate();
    return new WrittenDraft(
        order,
        template.templateId(),
        MarkedText.line(template.subject().render(words), values.inserts()),
        MarkedText.paragraphs(template.body().render(words), values.inserts()));
  }
}
