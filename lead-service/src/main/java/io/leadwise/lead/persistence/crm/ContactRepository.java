package io.leadwise.lead.persistence.crm;

import io.leadwise.lead.domain.crm.Contact;
import io.leadwise.lead.domain.value.ExternalKey;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Contacts. A seller sees those of accounts of own leads, those connected to own leads, those with
 * the address of an own lead, and those that it entered.
 */
@ApplicationScoped
public class ContactRepository implements PanacheRepositoryBase<Contact, UUID> {

  private static final String VISIBLE =
      """
      (c.createdBy = :viewer
        or exists (select 1 from Lead l where l.ownerId = :viewer and l.contactId = c.id)
        or exists (select 1 from Lead l where l.ownerId = :viewer
                      and l.accountId = c.details.accountId)
        or exists (select 1 from Lead l where l.ownerId = :viewer
                      and lower(l.details.email) = lower(c.details.email)))
      """;

  /** The same as a set: a seller's page must not walk over everybody's contacts. */
  private static final String AMONG_VISIBLE =
      """
      c.id in (
        select x.id from Contact x where x.createdBy = :viewer
        union all
        select l.contactId from Lead l where l.ownerId = :viewer and l.contactId is not null
        union all
        select x.id from Lead l join Contact x on x.details.accountId = l.accountId
         where l.ownerId = :viewer
        union all
        select x.id from Lead l join Contact x on lower(x.details.email) = lower(l.details.email)
         where l.ownerId = :viewer)
      """;

  public Optional<Contact> lockByExternalKey(ExternalKey key) {
    return find("externalKey.source = ?1 and externalKey.id = ?2", key.source(), key.id())
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * @param viewer null for an admin
   */
  public Optional<Contact> findVisible(UUID id, UUID viewer) {
    return viewer == null
        ? findByIdOptional(id)
        : find(
                "from Contact c where c.id = :id and " + VISIBLE,
                Parameters.with("id", id).and("viewer", viewer))
            .firstResultOptional();
  }

  /** A page, newest first. */
  public List<Contact> page(ContactFilter filter) {
    List<String> conditions = new ArrayList<>();
    Parameters parameters = new Parameters();
    if (filter.viewerId() != null) {
      boolean narrow = filter.accountId() != null || filter.email() != null;
      conditions.add(narrow ? VISIBLE : AMONG_VISIBLE);
      parameters.and("viewer", filter.viewerId());
    }
    if (filter.accountId() != null) {
      conditions.add("c.details.accountId = :account");
      parameters.and("account", filter.accountId());
    }
    if (filter.email() != null) {
      conditions.add("lower(c.details.email) = lower(:email)");
      parameters.and("email", filter.email());
    }
    if (filter.after() != null) {
      conditions.add("(c.createdAt, c.id) < (:createdAt, :id)");
      parameters.and("createdAt", filter.after().at()).and("id", filter.after().id());
    }
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    return find("from Contact c" + where + " order by c.createdAt desc, c.id desc", parameters)
        .range(0, filter.limit() - 1)
        .list();
  }
}
