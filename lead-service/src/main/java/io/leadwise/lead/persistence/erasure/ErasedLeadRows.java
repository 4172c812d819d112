package io.leadwise.lead.persistence.erasure;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.value.ExternalKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Deletes all that this service holds on leads. Whoever adds a table with personal data adds it.
 */
@ApplicationScoped
public class ErasedLeadRows {

  private static final List<String> OF_LEAD =
      List.of(
          "delete from interaction where lead_id = any(?) returning lead_id",
          // What belongs to an account too is a record of the company.
          "delete from opportunity where lead_id = any(?) and account_id is null returning lead_id",
          "delete from email_verdict where lead_id = any(?) returning lead_id",
          "delete from lead_history where lead_id = any(?) returning lead_id",
          "delete from lead_import_row where lead_id = any(?) returning lead_id",
          "delete from connection_push where lead_id = any(?) returning lead_id",
          "delete from lead_import_trial where lead_id = any(?) returning lead_id",
          "delete from lead_import_trial_key where lead_id = any(?) returning lead_id",
          "delete from lead where id = any(?) returning id as lead_id");

  /** Addresses that the leads have and had, in lower case, with the lead. */
  private static final String ADDRESSES =
      """
      select l.id as lead_id, lower(l.email) as address from lead l
       where l.id = any(?) and l.email is not null
      union
      select h.lead_id, lower(v.value)
        from lead_history h
        cross join lateral jsonb_array_elements(h.changes) as c
        cross join lateral (values (c ->> 'from'), (c ->> 'to')) as v(value)
       where h.lead_id = any(?) and c ->> 'field' = 'email' and v.value is not null
      """;

  @Inject Jdbc jdbc;

  /** A lead with the names that other tables know it by. */
  public record Named(UUID id, UUID mergedInto, ExternalKey externalKey) {}

  /** The lead, if there is one, and those that were merged into it; locked. */
  public List<Named> lock(UUID leadId) {
    return jdbc.query(
        """
        select id, merged_into_id, external_source, external_id from lead
         where id = ? or merged_into_id = ? order by id for update
        """,
        row ->
            new Named(
                Jdbc.uuid(row, "id"),
                Jdbc.uuid(row, "merged_into_id"),
                ExternalKey.ofNullable(
                    row.getString("external_source"), row.getString("external_id"))),
        leadId,
        leadId);
  }

  /**
   * What was deleted.
   *
   * @param records number of rows by lead
   * @param leadsWithoutContact leads that stay and lost their contact, who was the same person
   * @param names by what else than the ids of leads stored answers may show the person
   */
  public record Deleted(
      Map<UUID, Long> records, List<UUID> leadsWithoutContact, List<String> names) {}

  public Deleted delete(List<Named> leads) {
    UUID[] ids = leads.stream().map(Named::id).toArray(UUID[]::new);
    Map<UUID, Long> deleted = new HashMap<>();
    deleteImportRows(leads, deleted);
    List<Name> addresses = addresses(ids);
    List<Name> contacts = contacts(ids, addresses);
    List<UUID> withoutContact = deleteContacts(ids, contacts, deleted);
    jdbc.update(
        """
        update opportunity set lead_id = null, version = version + 1
         where lead_id = any(?) and account_id is not null
        """,
        (Object) ids);
    for (String statement : OF_LEAD) {
      jdbc.query(statement, row -> Jdbc.uuid(row, "lead_id"), (Object) ids)
          .forEach(id -> deleted.merge(id, 1L, Long::sum));
    }
    // After the leads: an address of a lead that stays is that lead's too.
    deleteOfAddresses(addresses, deleted);
    return new Deleted(
        deleted,
        withoutContact,
        Stream.concat(addresses.stream(), contacts.stream()).map(Name::value).distinct().toList());
  }

  /** What a person of a lead is known by beside the lead: an address, the id of a contact. */
  private record Name(UUID leadId, String value) {}

  private List<Name> addresses(UUID[] ids) {
    return jdbc.query(
        ADDRESSES, row -> new Name(Jdbc.uuid(row, "lead_id"), row.getString("address")), ids, ids);
  }

  /** Ids of contacts with the lead: the same person, connected or only with the address. */
  private List<Name> contacts(UUID[] ids, List<Name> addresses) {
    return jdbc.query(
        """
        select l.id as lead_id, l.contact_id from lead l
         where l.id = any(?) and l.contact_id is not null
        union
        select a.lead_id, c.id from unnest(?::uuid[], ?::text[]) as a(lead_id, address)
          join contact c on lower(c.email) = a.address
        """,
        row -> new Name(Jdbc.uuid(row, "lead_id"), row.getString("contact_id")),
        ids,
        leadIds(addresses),
        values(addresses));
  }

  private List<UUID> deleteContacts(UUID[] ids, List<Name> contacts, Map<UUID, Long> deleted) {
    if (contacts.isEmpty()) {
      return List.of();
    }
    UUID[] contactIds =
        contacts.stream().map(c -> UUID.fromString(c.value())).distinct().toArray(UUID[]::new);
    List<UUID> leads =
        jdbc.query(
            "update lead set contact_id = null where contact_id = any(?) returning id",
            row -> Jdbc.uuid(row, "id"),
            (Object) contactIds);
    jdbc.update(
        """
        delete from opportunity
         where contact_id = any(?) and account_id is null
           and (lead_id is null or lead_id = any(?))
        """,
        contactIds,
        ids);
    jdbc.update(
        "update opportunity set contact_id = null, version = version + 1 where contact_id = any(?)",
        (Object) contactIds);
    jdbc.update("delete from contact where id = any(?)", (Object) contactIds);
    contacts.forEach(contact -> deleted.merge(contact.leadId(), 1L, Long::sum));
    return leads.stream().filter(lead -> !List.of(ids).contains(lead)).toList();
  }

  /** Interactions that name the person by address only, and cells of rows that failed. */
  private void deleteOfAddresses(List<Name> addresses, Map<UUID, Long> deleted) {
    List.of(
            """
            delete from interaction i using unnest(?::uuid[], ?::text[]) as a(lead_id, address)
             where i.lead_id is null and i.external_address = a.address
               and not exists (select 1 from lead l where l.email_key = address_key(a.address)
                  and lower(l.email) = a.address)
            returning a.lead_id
            """,
            """
            delete from lead_import_row r using unnest(?::uuid[], ?::text[]) as a(lead_id, address)
             where r.cells is not null
               and exists (select 1 from unnest(r.cells) as c where lower(btrim(c)) = a.address)
            returning a.lead_id
            """,
            """
            delete from connection_problem p using unnest(?::uuid[], ?::text[]) as a(lead_id, address)
             where lower(btrim(p.record ->> 'email')) = a.address
            returning a.lead_id
            """)
        .forEach(
            statement ->
                jdbc.query(
                        statement,
                        row -> Jdbc.uuid(row, "lead_id"),
                        leadIds(addresses),
                        values(addresses))
                    .forEach(id -> deleted.merge(id, 1L, Long::sum)));
  }

  private static UUID[] leadIds(List<Name> addresses) {
    return addresses.stream().map(Name::leadId).toArray(UUID[]::new);
  }

  private static String[] values(List<Name> addresses) {
    return addresses.stream().map(Name::value).toArray(String[]::new);
  }

  /** Rows that failed know the lead by its external id only. */
  private void deleteImportRows(List<Named> leads, Map<UUID, Long> deleted) {
    List<Named> named = leads.stream().filter(l -> Objects.nonNull(l.externalKey())).toList();
    jdbc.query(
            """
            delete from connection_problem p using unnest(?::uuid[], ?::text[]) as l(id, external)
             where p.kind = 'LEAD' and p.external_id = l.external
            returning l.id as lead_id
            """,
            row -> Jdbc.uuid(row, "lead_id"),
            named.stream().map(Named::id).toArray(UUID[]::new),
            named.stream().map(lead -> lead.externalKey().id()).toArray(String[]::new))
        .forEach(id -> deleted.merge(id, 1L, Long::sum));
    jdbc.query(
            """
            delete from lead_import_row r
             using lead_import i, unnest(?::uuid[], ?::text[], ?::text[]) as l(id, source, external)
             where i.id = r.import_id and i.external_source = l.source
               and r.external_id = l.external
            returning l.id as lead_id
            """,
            row -> Jdbc.uuid(row, "lead_id"),
            named.stream().map(Named::id).toArray(UUID[]::new),
            named.stream().map(lead -> lead.externalKey().source()).toArray(String[]::new),
            named.stream().map(lead -> lead.externalKey().id()).toArray(String[]::new))
        .forEach(id -> deleted.merge(id, 1L, Long::sum));
  }
}
