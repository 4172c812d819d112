package io.leadwise.lead.persistence.leads;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Leads. An owner, where one is given, is part of the query: a foreign lead is not found. */
@ApplicationScoped
public class LeadRepository implements PanacheRepositoryBase<Lead, UUID> {

  @Inject Jdbc jdbc;

  /**
   * @param owner null for an admin
   */
  public Optional<Lead> findVisible(UUID id, UUID owner) {
    return owner == null
        ? findByIdOptional(id)
        : find("id = ?1 and ownerId = ?2", id, owner).firstResultOptional();
  }

  /** As {@link #findVisible}, and keeps others from changing it until the transaction ends. */
  public Optional<Lead> lockVisible(UUID id, UUID owner) {
    return owner == null
        ? findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        : find("id = ?1 and ownerId = ?2", id, owner)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .firstResultOptional();
  }

  /** As {@link #lockVisible(UUID, UUID)} for several, locked in the order of their ids. */
  public List<Lead> lockVisible(Collection<UUID> ids, UUID owner) {
    return (owner == null
            ? find("id in ?1 order by id", ids)
            : find("id in ?1 and ownerId = ?2 order by id", ids, owner))
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /** Whether the owner has that lead; null asks for any owner. */
  public boolean exists(UUID id, UUID owner) {
    return jdbc.first(
            "select 1 from lead where id = ? and (?::uuid is null or owner_id = ?)",
            row -> true,
            id,
            owner,
            owner)
        .isPresent();
  }

  /** The next leads that the run selects, newest first; says in SQL what SelectionCriteria says. */
  @SuppressWarnings("unchecked")
  public List<Lead> candidates(SelectionRun run, int limit) {
    boolean first = run.checkpointLeadId() == null;
    var query =
        getEntityManager()
            .createNativeQuery(
                """
                select l.* from lead l join seller s on s.id = l.owner_id
                 where l.status = 'OPEN' and l.created_at >= :createdFrom
                   and s.active and s.roles && cast(:roles as text[])
                """
                    + (first ? "" : " and (l.created_at, l.id) < (:createdAt, :id)")
                    + " order by l.created_at desc, l.id desc",
                Lead.class)
            .setParameter("createdFrom", run.createdFrom())
            .setParameter("roles", run.allowedRoles().toArray(String[]::new))
            .setHint("org.hibernate.readOnly", true)
            .setMaxResults(limit);
    if (!first) {
      query.setParameter("createdAt", run.checkpointCreatedAt());
      query.setParameter("id", run.checkpointLeadId());
    }
    return query.getResultList();
  }

  /** The leads with these ids, to be changed. Locked in the order of their ids. */
  @SuppressWarnings("unchecked")
  public List<Lead> lockAll(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : getEntityManager()
            .createNativeQuery(
                """
                select l.* from lead l where l.id = any(cast(:ids as uuid[]))
                 order by l.id for no key update
                """,
                Lead.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
  }

  /**
   * Gives the leads a new version, because something that their snapshots show changed, and reads
   * them anew.
   */
  public List<Lead> touch(Collection<UUID> ids, Instant now) {
    flush();
    // In the order of their ids, so that two transactions cannot wait for each other.
    jdbc.update(
        """
        with target as (select id from lead where id = any(?) order by id for update)
        update lead l set version = version + 1, updated_at = greatest(updated_at, ?)
          from target t where l.id = t.id
        """,
        ids.toArray(UUID[]::new),
        now);
    // What the persistence context holds is old now.
    getEntityManager().clear();
    return list("id in ?1", ids);
  }

  public List<UUID> idsOfAccount(UUID account) {
    return idsOfAccounts(List.of(account));
  }

  /** Open leads of any of these accounts. */
  public List<UUID> idsOfAccounts(Collection<UUID> accounts) {
    return jdbc.query(
        "select id from lead where account_id = any(?) and status = 'OPEN'",
        row -> Jdbc.uuid(row, "id"),
        (Object) accounts.toArray(UUID[]::new));
  }

  /** Open leads connected to any of these contacts. */
  public List<UUID> idsOfContacts(Collection<UUID> contacts) {
    return jdbc.query(
        "select id from lead where contact_id = any(?) and status = 'OPEN'",
        row -> Jdbc.uuid(row, "id"),
        (Object) contacts.toArray(UUID[]::new));
  }

  /**
   * Open leads with any of these primary addresses.
   *
   * @param addresses in lower case
   */
  public List<UUID> idsOfAddresses(Collection<String> addresses) {
    return jdbc.query(
        """
        select id from lead
         where email_key = any(array(select address_key(a) from unnest(?::text[]) a))
           and lower(email) = any(?) and status = 'OPEN'
        """,
        row -> Jdbc.uuid(row, "id"),
        addresses,
        addresses);
  }

  /**
   * Leads with emails or meetings of that co-worker.
   *
   * @param evenClosed whether to give closed ones too
   */
  public List<UUID> idsKnownTo(UUID coworker, boolean evenClosed) {
    return jdbc.query(
        """
        select l.id from lead l where %1$s and exists (
          select 1 from interaction i where i.coworker_id = ? and i.lead_id = l.id
             and i.type in ('EMAIL_IN', 'EMAIL_OUT', 'MEETING'))
        union
        select l.id from interaction i
          join lead l on l.email_key = address_key(i.external_address)
           and lower(l.email) = i.external_address and %1$s
         where i.coworker_id = ? and i.lead_id is null
           and i.type in ('EMAIL_IN', 'EMAIL_OUT', 'MEETING')
        """
            .formatted(evenClosed ? "true" : "l.status = 'OPEN'"),
        row -> Jdbc.uuid(row, "id"),
        coworker,
        coworker);
  }
}
