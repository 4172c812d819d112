package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.template.TemplateText;
import java.util.UUID;

/**
 * A template that was read: its two texts.
 *
 * @param templateId null for a shipped one
 */
public record DraftTemplate(UUID templateId, TemplateText subject, TemplateText body) {

  /**
   * @throws io.leadwise.prioritization.domain.draft.template.BrokenTemplateException when a text
   *     cannot be used
   */
  public static DraftTemplate parse(UUID templateId, String subject, String body) {
    return new DraftTemplate(
        templateId, TemplateText.parse("subject", subject), TemplateText.parse("body", body));
  }
}
