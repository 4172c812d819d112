package io.leadwise.prioritization.domain.priority;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * What the order of leads is made of: hand-raisers first, then the score, ties by the newer
 * creation, then by id. The database sorts by the same keys.
 */
public record RankKey(boolean handRaiser, BigDecimal score, Instant createdAt, UUID leadId)
    implements Comparable<RankKey> {

  // Ids are compared as texts: UUID.compareTo is signed, the database's order is not.
  private static final Comparator<RankKey> ORDER =
      Comparator.comparing(RankKey::handRaiser, Comparator.reverseOrder())
          .thenComparing(RankKey::score, Comparator.reverseOrder())
          .thenComparing(RankKey::createdAt, Comparator.reverseOrder())
          .thenComparing(key -> key.leadId().toString());

  @Override
  public int compareTo(RankKey other) {
    return ORDER.compare(this, other);
  }
}
