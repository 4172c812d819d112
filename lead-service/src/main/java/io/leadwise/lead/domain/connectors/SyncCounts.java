package io.leadwise.lead.domain.connectors;

/**
 * What became of rows.
 *
 * @param unchanged rows that came and did not differ
 * @param removed records that are gone in the other system and were taken out here
 * @param failed rows that were kept apart
 */
public record SyncCounts(long created, long updated, long unchanged, long removed, long failed) {

  public static final SyncCounts NONE = new SyncCounts(0, 0, 0, 0, 0);

  public SyncCounts plus(SyncCounts other) {
    return new SyncCounts(
        created + other.created,
        updated + other.updated,
        unchanged + other.unchanged,
        removed + other.removed,
        failed + other.failed);
  }
}
