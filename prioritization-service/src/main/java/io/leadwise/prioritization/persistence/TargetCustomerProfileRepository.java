package io.leadwise.prioritization.persistence;

import io.agroal.api.AgroalDataSource;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** All published versions of the target customer profile; the highest one is in force. */
@ApplicationScoped
public class TargetCustomerProfileRepository {
  private final AgroalDataSource dataSource;
  private final AtomicReference<TargetCustomerProfile> latest = new AtomicReference<>();

  TargetCustomerProfileRepository(AgroalDataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * The profile in force. The database is always asked for its version, so that all replicas follow
   * a new one at once; the document of a version never changes and is kept.
   */
  public TargetCustomerProfile current() {
    long version =
        Jdbc.run(
            dataSource,
            "select max(version) from target_customer_profiles",
            (connection, statement) -> {
              try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
              }
            });
    TargetCustomerProfile known = latest.get();
    if (known == null || known.version() != version) {
      known = read(version);
      latest.set(known);
    }
    return known;
  }

  private TargetCustomerProfile read(long version) {
    return Jdbc.run(
        dataSource,
        "select document from target_customer_profiles where version = ?",
        (connection, statement) -> {
          statement.setLong(1, version);
          try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return Json.read(rows.getString(1), TargetCustomerProfile.class);
          }
        });
  }

  /**
   * Adds a version.
   *
   * @return whether it was free; another admin may have been faster
   */
  public boolean publish(TargetCustomerProfile profile, Instant at, UUID by) {
    return Jdbc.run(
        dataSource,
        "insert into target_customer_profiles (version, document, published_at, published_by)"
            + " values (?, ?::jsonb, ?, ?) on conflict do nothing",
        (connection, statement) -> {
          new Sql.Binder(statement)
              .number(profile.version())
              .text(Json.write(profile))
              .time(at)
              .uuid(by);
          return statement.executeUpdate() == 1;
        });
  }
}
