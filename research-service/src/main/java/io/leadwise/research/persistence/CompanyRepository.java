package io.leadwise.research.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.research.domain.company.Company;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Companies, and the claims on those that are to be researched. */
@ApplicationScoped
public class CompanyRepository {

  // Rows are locked in the order of their keys, here and in lock(): no two transactions can wait
  // for each other. The lock also makes a lead wait for a research that is just being stored.
  private static final String DEMAND =
      """
      insert into company as c (id, company_key, name, domain, domain_evidence, website, country,
                                created_at, due_at)
      select id, company_key, name, domain, domain_evidence, website, country, ?, ?
        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
          as d (id, company_key, name, domain, domain_evidence, website, country)
       order by company_key
      on conflict (company_key) do update
        set name = coalesce(c.name, excluded.name),
            website = coalesce(c.website, excluded.website),
            country = coalesce(c.country, excluded.country),
            due_at = case when c.answers_until > ? then c.due_at
                          else coalesce(c.due_at, excluded.due_at) end
      returning c.id, c.company_key
      """;

  private static final String CLAIM =
      """
      update company c set lease_token = ?, leased_until = ?
        from (select id from company
               where due_at <= ? and (leased_until is null or leased_until <= ?)
               order by due_at limit ? for update skip locked) due
       where c.id = due.id
      returning c.id, c.name, c.domain, c.domain_evidence, c.website, c.country,
                c.pinned_wikidata_id, c.pinned_domain, c.pinned_cik, c.pinned_lei, c.pinned_by,
                c.pinned_at
      """;

  // Waiting here could close a circle of waits; who is skipped is renewed the next time.
  private static final String RENEW =
      """
      update company set leased_until = ?
       where id in (select id from company
                     where due_at is not null and lease_token = any (?)
                       for update skip locked)
      """;

  private static final String LOCK =
      "select * from company where id = any (?) order by company_key for update";

  private static final String PAGE =
      """
      select id from company
       where (?::text is null or lower(coalesce(resolved_name, name, domain)) like ?
              or domain like ?)
         and (not ? or parked_at is not null)
         and (?::text is null or (coalesce(resolved_name, name, domain), id) > (?, ?))
       order by coalesce(resolved_name, name, domain), id
       limit ?
      """;

  @Inject Jdbc jdbc;
  @Inject CompanyRows rows;

  /**
   * Registers the companies that leads ask for; those whose answer is older than their freshness
   * become due.
   *
   * @return id by company key
   */
  public Map<String, UUID> demand(List<CompanyDemand> demands, Instant now) {
    Map<String, UUID> ids = new HashMap<>();
    jdbc.query(
            DEMAND,
            row -> Map.entry(row.getString("company_key"), Jdbc.uuid(row, "id")),
            now,
            now,
            column("uuid", demands, CompanyDemand::newId),
            column("text", demands, d -> d.clues().key().text()),
            column("text", demands, d -> d.clues().name()),
            column("text", demands, d -> d.clues().domain()),
            column("text", demands, d -> d.clues().evidence()),
            column("text", demands, d -> d.clues().website()),
            column("text", demands, d -> d.clues().country()),
            now)
        .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
    return ids;
  }

  /** Takes up to {@code limit} due companies that nobody else holds. */
  public List<ClaimedCompany> claim(UUID token, Instant now, Instant leasedUntil, int limit) {
    return jdbc.query(
        CLAIM,
        row -> new ClaimedCompany(Jdbc.uuid(row, "id"), token, CompanyRows.clues(row)),
        token,
        leasedUntil,
        now,
        now,
        limit);
  }

  /** How many companies are parked because they keep failing. */
  public long countParked() {
    return jdbc.first(
            "select count(*) from company where parked_at is not null", row -> row.getLong(1))
        .orElseThrow();
  }

  /** Prolongs the leases of everything held under the tokens. */
  public void renew(Collection<UUID> tokens, Instant leasedUntil) {
    jdbc.update(RENEW, leasedUntil, tokens);
  }

  /** Reads companies and keeps others from changing them until the transaction ends. */
  public List<Company> lock(Collection<UUID> ids) {
    return jdbc.query(LOCK, rows::read, ids);
  }

  /** As {@link #lock(Collection)}, for one; empty when it is not there. */
  public Optional<Company> lock(UUID id) {
    return lock(List.of(id)).stream().findFirst();
  }

  /** Writes companies that were read by {@link #lock} in the same transaction. */
  public void save(Collection<Company> companies) {
    jdbc.batch(CompanyRows.UPDATE, companies, rows::changed);
  }

  public Optional<Company> find(UUID id) {
    return byIds(List.of(id)).stream().findFirst();
  }

  /** Returns the companies in the order of their ids; those that are not there are left out. */
  public List<Company> byIds(Collection<UUID> ids) {
    Map<UUID, Company> found =
        jdbc.query("select * from company where id = any (?)", rows::read, ids).stream()
            .collect(Collectors.toMap(Company::id, Function.identity()));
    return ids.stream().map(found::get).filter(Objects::nonNull).toList();
  }

  /**
   * Returns a page in the order of {@link Company#displayName()}.
   *
   * @param text part of name or domain, or null
   * @param parked whether only parked ones are wanted
   * @param afterName sort keys of the last row seen, or null for the first page
   */
  public List<Company> page(
      String text, boolean parked, String afterName, UUID afterId, int limit) {
    String pattern =
        text == null ? null : "%" + LikePattern.escape(text.toLowerCase(Locale.ROOT)) + "%";
    List<UUID> ids =
        jdbc.query(
            PAGE,
            row -> Jdbc.uuid(row, "id"),
            pattern,
            pattern,
            pattern,
            parked,
            afterName,
            afterName,
            afterId,
            limit);
    return byIds(ids);
  }
}
