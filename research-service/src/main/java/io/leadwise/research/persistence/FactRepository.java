package io.leadwise.research.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.fact.SectionName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Facts; those that no longer hold are kept with the time when they were superseded. */
@ApplicationScoped
public class FactRepository {

  private static final TypeReference<List<FactSource>> SOURCES = new TypeReference<>() {};

  private static final String CURRENT =
      """
      select id, company_id, origin, section, attribute, value, number, currency, as_of, confidence,
             sources
        from fact where company_id = any (?) and superseded_at is null
       order by company_id, id
      """;

  private static final String ADD =
      """
      insert into fact (id, company_id, origin, section, attribute, value, number, currency, as_of,
                        confidence, sources, found_at)
      select f.*, ?
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[],
                    ?::text[], ?::text[], ?::float8[], ?::text[]) as f
      """;

  private static final String SEEN_AGAIN =
      """
      update fact f set sources = s.sources, confidence = s.confidence
        from unnest(?::uuid[], ?::text[], ?::float8[]) as s (id, sources, confidence)
       where f.id = s.id
      """;

  private static final String SUPERSEDE =
      "update fact set superseded_at = ? where id = any (?) and superseded_at is null";

  @Inject Jdbc jdbc;
  @Inject Documents documents;

  /** Returns the current facts of each company that has some. */
  public Map<UUID, List<ResearchFact>> current(Collection<UUID> companyIds) {
    if (companyIds.isEmpty()) {
      return Map.of();
    }
    return jdbc.query(CURRENT, this::stored, companyIds).stream()
        .collect(
            Collectors.groupingBy(
                StoredFact::companyId, Collectors.mapping(StoredFact::fact, Collectors.toList())));
  }

  public void add(List<StoredFact> facts, Instant now) {
    if (facts.isEmpty()) {
      return;
    }
    jdbc.update(
        ADD,
        now,
        column("uuid", facts, f -> f.fact().id()),
        column("uuid", facts, StoredFact::companyId),
        column("text", facts, f -> f.fact().origin()),
        column("text", facts, f -> f.fact().section()),
        column("text", facts, f -> f.fact().attribute()),
        column("text", facts, f -> f.fact().value()),
        column("numeric", facts, f -> f.fact().number()),
        column("text", facts, f -> f.fact().currency()),
        column("text", facts, f -> f.fact().asOf()),
        column("float8", facts, f -> f.fact().confidence()),
        column("text", facts, f -> documents.write(f.fact().sources())));
  }

  /** Takes over the newer sources of known facts. */
  public void seenAgain(List<ResearchFact> facts) {
    if (facts.isEmpty()) {
      return;
    }
    jdbc.update(
        SEEN_AGAIN,
        column("uuid", facts, ResearchFact::id),
        column("text", facts, f -> documents.write(f.sources())),
        column("float8", facts, ResearchFact::confidence));
  }

  public void supersede(Collection<UUID> factIds, Instant now) {
    if (!factIds.isEmpty()) {
      jdbc.update(SUPERSEDE, now, factIds);
    }
  }

  private StoredFact stored(ResultSet row) throws SQLException {
    return new StoredFact(
        Jdbc.uuid(row, "company_id"),
        new ResearchFact(
            Jdbc.uuid(row, "id"),
            row.getString("origin"),
            SectionName.valueOf(row.getString("section")),
            row.getString("attribute"),
            row.getString("value"),
            row.getBigDecimal("number"),
            row.getString("currency"),
            row.getString("as_of"),
            row.getDouble("confidence"),
            documents.read(row.getString("sources"), SOURCES)));
  }
}
