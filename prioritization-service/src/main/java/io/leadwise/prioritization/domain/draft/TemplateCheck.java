package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.template.BrokenTemplateException;
import java.util.List;

/** Whether a template serves every lead: tried before it is kept, with the longest words. */
public final class TemplateCheck {

  private TemplateCheck() {}

  /**
   * @throws BrokenTemplateException when it is not well formed, wants more than it may, or leaves
   *     too little room
   */
  static void check(TemplateDescription description) {
    DraftTemplate template = DraftTemplate.parse(null, description.subject(), description.body());
    List<Tone> tones =
        description.tone() == null ? List.of(Tone.values()) : List.of(description.tone());
    for (DraftOrder order :
        SampleOrders.longest(description.kind(), description.language(), tones)) {
      EmailDraft draft = DraftWriter.shortest(order, template);
      if (draft.length() > EmailDraft.MAXIMUM_LENGTH) {
        throw new BrokenTemplateException(
            "body",
            "With the longest names and facts an email would have %d characters; at most %d are allowed."
                .formatted(draft.length(), EmailDraft.MAXIMUM_LENGTH));
      }
      if (draft.subject().isEmpty() || draft.body().isEmpty()) {
        throw new BrokenTemplateException(
            draft.subject().isEmpty() ? "subject" : "body", "For some leads it would be empty.");
      }
    }
  }

  /**
   * The email that the template makes of an invented lead.
   *
   * @throws BrokenTemplateException as when it is saved
   */
  public static EmailDraft preview(TemplateDescription description) {
    check(description);
    Tone tone = description.tone() == null ? Tone.FORMAL : description.tone();
    return DraftWriter.write(
            SampleOrders.usual(description.kind(), description.language(), tone),
            DraftTemplate.parse(null, description.subject(), description.body()))
        .email();
  }
}
