package io.leadwise.research.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.research.domain.fact.FactLedger.Supersession;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.PastFact;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts; those that no longer hold are kept with the time when they were superseded. */
@ApplicationScoped
public class FactRepository {

  private static final TypeReference<List<FactSource>> SOURCES = new TypeReference<>() {};

  private static final String CURRENT =
      """
      select id, company_id, origin, section, attribute, value, number, currency, as_of, confidence,
             sources, news_type, news_method, news_confidence
        from fact where company_id = any (?) and superseded_at is null
       order by company_id, id
      """;

  private static final String ADD =
      """
      insert into fact (id, company_id, origin, section, attribute, value, number, currency, as_of,
                        confidence, sources, news_type, news_method, news_confidence, found_at)
      select f.*, ?
        from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::numeric[],
                    ?::text[], ?::text[], ?::float8[], ?::text[], ?::text[], ?::text[], ?::float8[])
             as f
      """;

  private static final String SEEN_AGAIN =
      """
      update fact f set sources = s.sources, confidence = s.confidence, news_type = s.news_type,
                        news_method = s.news_method, news_confidence = s.news_confidence
        from unnest(?::uuid[], ?::text[], ?::float8[], ?::text[], ?::text[], ?::float8[])
          as s (id, sources, confidence, news_type, news_method, news_confidence)
       where f.id = s.id
      """;

  private static final String SUPERSEDE =
      """
      update fact f set superseded_at = ?, superseded_by = s.successor
        from unnest(?::uuid[], ?::uuid[]) as s (id, successor)
       where f.id = s.id and f.superseded_at is null
      """;

  private static final String HISTORY =
      """
      select id, company_id, origin, section, attribute, value, number, currency, as_of, confidence,
             sources, news_type, news_method, news_confidence, found_at, superseded_at,
             superseded_by
        from fact
       where company_id = ? and (?::text is null or attribute = ?)
         and (?::timestamptz is null or (found_at, id) < (?, ?))
       order by found_at desc, id desc limit ?
      """;

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
        column("text", facts, f -> documents.write(f.fact().sources())),
        column("text", facts, f -> hint(f.fact(), NewsHint::type)),
        column("text", facts, f -> hint(f.fact(), NewsHint::method)),
        column("float8", facts, f -> hint(f.fact(), NewsHint::confidence)));
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
        column("float8", facts, ResearchFact::confidence),
        column("text", facts, f -> hint(f, NewsHint::type)),
        column("text", facts, f -> hint(f, NewsHint::method)),
        column("float8", facts, f -> hint(f, NewsHint::confidence)));
  }

  public void supersede(List<Supersession> superseded, Instant now) {
    if (!superseded.isEmpty()) {
      jdbc.update(
          SUPERSEDE,
          now,
          column("uuid", superseded, Supersession::factId),
          column("uuid", superseded, Supersession::by));
    }
  }

  /**
   * Returns what sources said about one attribute, newest first.
   *
   * @param afterFound sort keys of the last row seen, or null for the first page
   */
  public List<PastFact> history(
      UUID companyId, String attribute, Instant afterFound, UUID afterId, int limit) {
    return jdbc.query(
        HISTORY,
        row ->
            new PastFact(
                stored(row).fact(),
                Jdbc.instant(row, "found_at"),
                Jdbc.instant(row, "superseded_at"),
                Jdbc.uuid(row, "superseded_by")),
        companyId,
        attribute,
        attribute,
        afterFound,
        afterFound,
        afterId,
        limit);
  }

  private static <T> T hint(ResearchFact fact, Function<NewsHint, T> part) {
    return fact.newsHint() == null ? null : part.apply(fact.newsHint());
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
            documents.read(row.getString("sources"), SOURCES),
            newsHint(row)));
  }

  private static NewsHint newsHint(ResultSet row) throws SQLException {
    String type = row.getString("news_type");
    return type == null
        ? null
        : new NewsHint(
            NewsType.valueOf(type), row.getString("news_method"), row.getDouble("news_confidence"));
  }
}
