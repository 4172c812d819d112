package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** All published versions of the exchange rates; the highest one is in force. */
@ApplicationScoped
public class ExchangeRateRepository {
  private final Jdbc jdbc;
  private final Documents documents;
  private final AtomicReference<ExchangeRates> latest = new AtomicReference<>();

  ExchangeRateRepository(Jdbc jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /**
   * The published rates; empty while nobody published any. As with profiles, all replicas follow.
   */
  public Optional<ExchangeRates> current() {
    Optional<Long> version =
        jdbc.first(
            "select max(version) as version from exchange_rates",
            row -> row.getObject("version", Long.class));
    return version.map(
        number -> {
          ExchangeRates known = latest.get();
          if (known == null || known.version() != number) {
            known = read(number);
            latest.set(known);
          }
          return known;
        });
  }

  private ExchangeRates read(long version) {
    return jdbc.first(
            "select document from exchange_rates where version = ?",
            row -> documents.read(row.getString("document"), ExchangeRates.class),
            version)
        .orElseThrow();
  }

  /**
   * Adds a version.
   *
   * @return whether it was free; another admin may have been faster
   */
  public boolean publish(ExchangeRates rates, Instant at, UUID by) {
    return jdbc.update(
            "insert into exchange_rates (version, document, published_at, published_by)"
                + " values (?, ?::jsonb, ?, ?) on conflict do nothing",
            rates.version(),
            documents.write(rates),
            at,
            by)
        == 1;
  }
}
