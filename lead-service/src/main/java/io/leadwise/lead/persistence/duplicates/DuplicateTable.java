package io.leadwise.lead.persistence.duplicates;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.duplicates.DuplicateField;
import io.leadwise.lead.domain.duplicates.Likeness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/**
 * Finds leads that look alike, by the generated key columns and their indexes. Merged leads are
 * left out. That two different addresses have one 64-bit hash is not worth a check.
 */
@ApplicationScoped
public class DuplicateTable {

  /** So many leads of one block are compared at most: a block of all leads tells nothing. */
  private static final int BLOCK = 5_000;

  private static final String SAME =
      """
      (select l.id, '%1$s' as field, 1::real as name, 1::real as company
         from me join lead l on l.%2$s = me.%2$s
        where l.id <> me.id and l.merged_into_id is null
          and (me.owner is null or l.owner_id = me.owner)
        order by l.id desc limit me_limit)
      """;

  private static final String OF_LEAD =
      """
      with me as (
        select id, email_key, phone_key, name_key, first_name, last_name, company_name,
               ?::uuid as owner
          from lead where id = ?)
      %s
      union all
      %s
      union all
      select * from (
        select b.id, 'NAME_AND_COMPANY' as field,
               likeness(concat_ws(' ', b.first_name, b.last_name),
                        concat_ws(' ', me.first_name, me.last_name)) as name,
               likeness(b.company_name, me.company_name) as company
          from me cross join lateral (
            select l.id, l.first_name, l.last_name, l.company_name from lead l
             where l.name_key = me.name_key and l.id <> me.id and l.merged_into_id is null
               and (me.owner is null or l.owner_id = me.owner)
             limit %d) b) alike
       where name >= ? and company >= ?
      """
          .formatted(
              SAME.formatted("EMAIL", "email_key").replace("me_limit", "?"),
              SAME.formatted("PHONE", "phone_key").replace("me_limit", "?"),
              BLOCK);

  /** Neighbours in the order of the index that have the same key: no join, no sort. */
  private static final String PAIRS =
      """
      select key, previous, id from (
        select %1$s as key, id, lag(id) over w as previous, lag(%1$s) over w as previous_key
          from lead
         where %1$s is not null and merged_into_id is null and (%1$s, id) >= (?, ?)
        window w as (order by %1$s, id)) neighbours
       where previous_key = key
       order by key, id
       limit ?
      """;

  @Inject Jdbc jdbc;

  /** A lead that looks like the one asked about. */
  public record Found(UUID leadId, Likeness likeness) {}

  /** Two leads with the same key; {@code newer} and {@code key} are where the list goes on. */
  public record Pair(long key, UUID older, UUID newer) {}

  /**
   * @param owner only leads of this seller; null for all
   * @param limit most leads per field
   */
  public List<Found> of(UUID leadId, UUID owner, int limit) {
    return jdbc.query(
        OF_LEAD,
        row ->
            new Found(
                Jdbc.uuid(row, "id"),
                switch (DuplicateField.valueOf(row.getString("field"))) {
                  case EMAIL -> Likeness.sameEmail();
                  case PHONE -> Likeness.samePhone();
                  case NAME_AND_COMPANY ->
                      Likeness.alike(row.getDouble("name"), row.getDouble("company"));
                }),
        owner,
        leadId,
        limit,
        limit,
        Likeness.NAME_THRESHOLD,
        Likeness.COMPANY_THRESHOLD);
  }

  /**
   * Pairs with the same email or the same phone, beginning after a lead with that key.
   *
   * @param field not NAME_AND_COMPANY: what is only alike is in no order
   */
  public List<Pair> pairs(DuplicateField field, long key, UUID id, int limit) {
    String column = field == DuplicateField.EMAIL ? "email_key" : "phone_key";
    return jdbc.query(
        PAIRS.formatted(column),
        row -> new Pair(row.getLong("key"), Jdbc.uuid(row, "previous"), Jdbc.uuid(row, "id")),
        key,
        id,
        limit);
  }
}
