package io.leadwise.prioritization.domain.draft;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A template of an admin, used instead of the shipped one of its kind and language. */
@Entity
@Table(name = "email_templates")
public class EmailTemplate {
  @Id private UUID templateId;
  private String name;

  @Enumerated(EnumType.STRING)
  private DraftKind kind;

  @Enumerated(EnumType.STRING)
  private DraftLanguage language;

  @Enumerated(EnumType.STRING)
  private Tone tone;

  private String subject;
  private String body;
  private Instant createdAt;
  private Instant updatedAt;
  @Version private long version;

  protected EmailTemplate() {}

  /**
   * @throws io.leadwise.prioritization.domain.draft.template.BrokenTemplateException when it cannot
   *     be used for every lead
   */
  public EmailTemplate(UUID templateId, TemplateDescription description, Instant now) {
    this.templateId = templateId;
    this.createdAt = now;
    describe(description, now);
  }

  /** Replaces all that was said; refuses as the constructor does. */
  public final void describe(TemplateDescription description, Instant now) {
    TemplateCheck.check(description);
    name = description.name();
    kind = description.kind();
    language = description.language();
    tone = description.tone();
    subject = description.subject();
    body = description.body();
    updatedAt = now;
  }

  /** The template as drafts use it. */
  public DraftTemplate toDraftTemplate() {
    return DraftTemplate.parse(templateId, subject, body);
  }

  public UUID templateId() {
    return templateId;
  }

  public String name() {
    return name;
  }

  public DraftKind kind() {
    return kind;
  }

  public DraftLanguage language() {
    return language;
  }

  /** Null for every tone that has no template of its own. */
  public Tone tone() {
    return tone;
  }

  public String subject() {
    return subject;
  }

  public String body() {
    return body;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public long version() {
    return version;
  }
}
