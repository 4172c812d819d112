package io.leadwise.prioritization.persistence;

import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.EmailTemplate;
import io.leadwise.prioritization.domain.draft.Tone;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The templates of admins. */
@ApplicationScoped
public class EmailTemplateRepository implements PanacheRepositoryBase<EmailTemplate, UUID> {

  /** The template for that tone, else the one for every tone; empty where there is neither. */
  public Optional<EmailTemplate> bestFor(DraftKind kind, DraftLanguage language, Tone tone) {
    return find(
            "kind = ?1 and language = ?2 and (tone = ?3 or tone is null)"
                + " order by tone nulls last",
            kind,
            language,
            tone)
        .firstResultOptional();
  }

  /**
   * A page of templates, the oldest first.
   *
   * @param createdAfter time of creation of the last template of the page before, or null
   * @param idAfter its id, or null
   */
  public List<EmailTemplate> page(Instant createdAfter, UUID idAfter, int limit) {
    return createdAfter == null
        ? find("order by createdAt, templateId").page(0, limit).list()
        : find(
                "createdAt > ?1 or (createdAt = ?1 and templateId > ?2)"
                    + " order by createdAt, templateId",
                createdAfter,
                idAfter)
            .page(0, limit)
            .list();
  }
}
