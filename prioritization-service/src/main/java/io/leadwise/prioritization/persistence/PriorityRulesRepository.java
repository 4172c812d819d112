package io.leadwise.prioritization.persistence;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.prioritization.domain.priority.PublishedRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** All published versions of the rules; the highest one is in force. */
@ApplicationScoped
public class PriorityRulesRepository {
  private final Jdbc jdbc;
  private final Documents documents;
  private final AtomicReference<PublishedRules> latest = new AtomicReference<>();

  PriorityRulesRepository(Jdbc jdbc, Documents documents) {
    this.jdbc = jdbc;
    this.documents = documents;
  }

  /**
   * The published rules; empty while nobody published any. As with profiles, all replicas follow.
   */
  public Optional<PublishedRules> current() {
    Optional<Long> version =
        jdbc.first(
            "select max(version) as version from priority_rules",
            row -> row.getObject("version", Long.class));
    return version.map(
        number -> {
          PublishedRules known = latest.get();
          if (known == null || known.version() != number) {
            known = read(number);
            latest.set(known);
          }
          return known;
        });
  }

  private PublishedRules read(long version) {
    return jdbc.first(
            "select document from priority_rules where version = ?",
            row -> documents.read(row.getString("document"), PublishedRules.class),
            version)
        .orElseThrow();
  }

  /**
   * Adds a version.
   *
   * @return whether it was free; another admin may have been faster
   */
  public boolean publish(PublishedRules rules, Instant at, UUID by) {
    return jdbc.update(
            "insert into priority_rules (version, document, published_at, published_by)"
                + " values (?, ?::jsonb, ?, ?) on conflict do nothing",
            rules.version(),
            documents.write(rules),
            at,
            by)
        == 1;
  }
}
