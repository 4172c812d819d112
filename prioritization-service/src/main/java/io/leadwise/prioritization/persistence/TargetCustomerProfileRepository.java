package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** All published versions of the target customer profile; the highest one is in force. */
@ApplicationScoped
public class TargetCustomerProfileRepository {
  private final Jdbc jdbc;
  private final Documents documents;
  private final AtomicReference<TargetCustomerProfile> latest = new AtomicReference<>();

  TargetCustomerProfileRepository(Jdbc jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /**
   * The profile in force. The database is always asked for its version, so that all replicas follow
   * a new one at once; the document of a version never changes and is kept.
   */
  public TargetCustomerProfile current() {
    long version =
        jdbc.first(
                "select max(version) as version from target_customer_profiles",
                row -> row.getLong("version"))
            .orElseThrow();
    TargetCustomerProfile known = latest.get();
    if (known == null || known.version() != version) {
      known = read(version);
      latest.set(known);
    }
    return known;
  }

  private TargetCustomerProfile read(long version) {
    return jdbc.first(
            "select document from target_customer_profiles where version = ?",
            row -> documents.read(row.getString("document"), TargetCustomerProfile.class),
            version)
        .orElseThrow();
  }

  /**
   * Adds a version.
   *
   * @return whether it was free; another admin may have been faster
   */
  public boolean publish(TargetCustomerProfile profile, Instant at, UUID by) {
    return jdbc.update(
            "insert into target_customer_profiles (version, document, published_at, published_by)"
                + " values (?, ?::jsonb, ?, ?) on conflict do nothing",
            profile.version(),
            documents.write(profile),
            at,
            by)
        == 1;
  }
}
