package io.leadwise.prioritization.application.draft;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.DraftTemplate;
import io.leadwise.prioritization.domain.draft.EmailTemplate;
import io.leadwise.prioritization.domain.draft.ShippedTemplates;
import io.leadwise.prioritization.domain.draft.TemplateDescription;
import io.leadwise.prioritization.domain.draft.Tone;
import io.leadwise.prioritization.persistence.EmailTemplateRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** The templates that emails are made from: those of admins, and the shipped ones behind them. */
@ApplicationScoped
@Transactional
public class EmailTemplates {
  private final EmailTemplateRepository templates;
  private final IdGenerator ids;
  private final Clock clock;

  EmailTemplates(EmailTemplateRepository templates, IdGenerator ids, Clock clock) {
    this.templates = templates;
    this.ids = ids;
    this.clock = clock;
  }

  /** The template that an email is made from unless one is named. */
  public DraftTemplate bestFor(DraftKind kind, DraftLanguage language, Tone tone) {
    return templates
        .bestFor(kind, language, tone)
        .map(EmailTemplate::toDraftTemplate)
        .orElseGet(() -> ShippedTemplates.of(kind, language));
  }

  public List<EmailTemplate> page(Instant createdAfter, UUID idAfter, int limit) {
    return templates.page(createdAfter, idAfter, limit);
  }

  public EmailTemplate find(UUID templateId) {
    return templates
        .find(templateId)
        .orElseThrow(() -> new NotFoundProblem("email-template", templateId));
  }

  /**
   * @throws io.leadwise.prioritization.domain.draft.template.BrokenTemplateException when it cannot
   *     be used for every lead
   * @throws TemplateExistsException when there is one for that kind, language and tone
   */
  public EmailTemplate add(TemplateDescription description) {
    EmailTemplate template = EmailTemplate.create(ids.next(), description, now());
    templates.lockAll();
    requireFree(template);
    templates.add(template);
    return template;
  }

  /**
   * Replaces a template; refuses as adding does.
   *
   * @param check refuses when the caller changes another version than the present one
   */
  public EmailTemplate describe(
      UUID templateId, LongConsumer check, TemplateDescription description) {
    templates.lockAll();
    EmailTemplate locked = find(templateId);
    check.accept(locked.version());
    EmailTemplate described = locked.describe(description, now());
    requireFree(described);
    templates.save(described);
    return described;
  }

  /** Removes a template; one that is gone already stays gone. */
  public void remove(UUID templateId) {
    templates.delete(templateId);
  }

  private void requireFree(EmailTemplate template) {
    templates
        .bestFor(template.kind(), template.language(), template.tone())
        .filter(other -> other.tone() == template.tone())
        .filter(other -> !other.templateId().equals(template.templateId()))
        .ifPresent(
            other -> {
              throw new TemplateExistsException(other.templateId());
            });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
