package io.leadwise.prioritization.persistence;

import io.agroal.api.AgroalDataSource;
import io.leadwise.prioritization.domain.insight.Consent;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The local copy of what sellers consented to. */
@ApplicationScoped
public class ConsentRepository {
  private final AgroalDataSource dataSource;

  ConsentRepository(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Keeps the consents that are newer than what is known; old news changes nothing.
   *
   * @return those that were kept
   */
  public List<Consent> save(List<Consent> consents) {
    return Jdbc.run(
        dataSource,
        "insert into seller_consents (seller_id, version, granted, decided_at)"
            + " values (?, ?, ?, ?) on conflict (seller_id) do update set"
            + " version = excluded.version, granted = excluded.granted,"
            + " decided_at = excluded.decided_at"
            + " where seller_consents.version < excluded.version",
        (connection, statement) -> {
          for (Consent consent : consents) {
            new Sql.Binder(statement)
                .uuid(consent.sellerId())
                .number(consent.version())
                .flag(consent.granted())
                .time(consent.decidedAt());
            statement.addBatch();
          }
          int[] counts = statement.executeBatch();
          return IntStream.range(0, counts.length)
              .filter(i -> counts[i] > 0)
              .mapToObj(consents::get)
              .toList();
        });
  }

  /** Those of the sellers whose consent is known here. */
  public Set<UUID> consenting(Collection<UUID> sellerIds) {
    return Jdbc.run(
        dataSource,
        "select seller_id from seller_consents where seller_id = any(?) and granted",
        (connection, statement) -> {
          statement.setArray(1, Sql.uuids(connection, sellerIds));
          Set<UUID> found = new HashSet<>();
          try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
              found.add(Sql.uuid(rows, "seller_id"));
            }
          }
          return found;
        });
  }
}
