package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.EmailTemplate;
import io.leadwise.prioritization.domain.draft.Tone;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates of admins. */
@ApplicationScoped
public class EmailTemplateRepository {
  private final Jdbc jdbc;

  EmailTemplateRepository(Jdbc jdbc) {
    this.jdbc = jdbc;
  }

  /** Holds other changes of templates back until the end of the transaction; reading goes on. */
  public void lockAll() {
    jdbc.update("lock table email_templates in share row exclusive mode");
  }

  public void add(EmailTemplate it) {
    jdbc.update(
        """
        insert into email_templates (template_id, name, kind, language, tone, subject, body,
            created_at, updated_at, version)
        values (?, ?, ?, ?, ?::text, ?, ?, ?, ?, ?)
        """,
        it.templateId(),
        it.name(),
        it.kind(),
        it.language(),
        it.tone(),
        it.subject(),
        it.body(),
        it.createdAt(),
        it.updatedAt(),
        it.version());
  }

  /** Writes a changed template, which was read behind {@link #lockAll}. */
  public void save(EmailTemplate it) {
    jdbc.update(
        """
        update email_templates set name = ?, kind = ?, language = ?, tone = ?::text, subject = ?,
            body = ?, updated_at = ?, version = ?
         where template_id = ?
        """,
        it.name(),
        it.kind(),
        it.language(),
        it.tone(),
        it.subject(),
        it.body(),
        it.updatedAt(),
        it.version(),
        it.templateId());
  }

  public void delete(UUID templateId) {
    jdbc.update("delete from email_templates where template_id = ?", templateId);
  }

  public Optional<EmailTemplate> find(UUID templateId) {
    return jdbc.first(
        "select * from email_templates where template_id = ?",
        EmailTemplateRepository::read,
        templateId);
  }

  /** The template for that tone, else the one for every tone; empty where there is neither. */
  public Optional<EmailTemplate> bestFor(DraftKind kind, DraftLanguage language, Tone tone) {
    return jdbc.first(
        """
        select * from email_templates
         where kind = ? and language = ? and (tone = ?::text or tone is null)
         order by tone nulls last limit 1
        """,
        EmailTemplateRepository::read,
        kind,
        language,
        tone);
  }

  /**
   * A page of templates, the oldest first.
   *
   * @param createdAfter time of creation of the last template of the page before, or null
   * @param idAfter its id, or null
   */
  public List<EmailTemplate> page(Instant createdAfter, UUID idAfter, int limit) {
    return jdbc.query(
        "select * from email_templates"
            + (createdAfter == null ? "" : " where (created_at, template_id) > (?, ?)")
            + " order by created_at, template_id limit ?",
        EmailTemplateRepository::read,
        Jdbc.present(createdAfter, idAfter, limit));
  }

  private static EmailTemplate read(ResultSet row) throws SQLException {
    String tone = row.getString("tone");
    return new EmailTemplate(
        Jdbc.uuid(row, "template_id"),
        row.getString("name"),
        DraftKind.valueOf(row.getString("kind")),
        DraftLanguage.valueOf(row.getString("language")),
        tone == null ? null : Tone.valueOf(tone),
        row.getString("subject"),
        row.getString("body"),
        Jdbc.instant(row, "created_at"),
        Jdbc.instant(row, "updated_at"),
        row.getLong("version"));
  }
}
