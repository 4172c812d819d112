package io.leadwise.prioritization.domain.draft;

import java.time.Instant;
import java.util.UUID;

/**
 * A template of an admin, used instead of the shipped one of its kind and language.
 *
 * @param tone null for every tone that has no template of its own
 * @param version grows with each change
 */
public record EmailTemplate(
    UUID templateId,
    String name,
    DraftKind kind,
    DraftLanguage language,
    Tone tone,
    String subject,
    String body,
    Instant createdAt,
    Instant updatedAt,
    long version) {

  /**
   * A new template.
   *
   * @throws io.leadwise.prioritization.domain.draft.template.BrokenTemplateException when it cannot
   *     be used for every lead
   */
  public static EmailTemplate create(
      UUID templateId, TemplateDescription description, Instant now) {
    return described(templateId, description, now, now, 0);
  }

  /** The same template with all that is said of it replaced; refuses as {@link #create} does. */
  public EmailTemplate describe(TemplateDescription description, Instant now) {
    return described(templateId, description, createdAt, now, version + 1);
  }

  private static EmailTemplate described(
      UUID templateId, TemplateDescription it, Instant createdAt, Instant now, long version) {
    TemplateCheck.check(it);
    return new EmailTemplate(
        templateId,
        it.name(),
        it.kind(),
        it.language(),
        it.tone(),
        it.subject(),
        it.body(),
        createdAt,
        now,
        version);
  }

  /** The template as drafts use it. */
  public DraftTemplate toDraftTemplate() {
    return DraftTemplate.parse(templateId, subject, body);
  }
}
