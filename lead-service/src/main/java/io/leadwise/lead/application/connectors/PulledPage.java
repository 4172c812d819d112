package io.leadwise.lead.application.connectors;

import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.application.connectors.records.PulledInteraction;
import java.time.Duration;
import java.util.List;

/**
 * What one request brought.
 *
 * @param records in the order in which they came; a later one of the same id is newer
 * @param removed external ids of records that are gone
 * @param next where the stream goes on, also in the next run; null begins anew then
 * @param more whether there is more to read now
 * @param pause how long to wait before the next page, because it is not ready; null for not at all
 */
public record PulledPage(
    List<MappedRecord> records,
    List<PulledInteraction> interactions,
    List<String> removed,
    String next,
    boolean more,
    Duration pause) {

  public PulledPage {
    records = List.copyOf(records);
    interactions = List.copyOf(interactions);
    removed = List.copyOf(removed);
  }

  public static PulledPage of(
      List<MappedRecord> records, List<String> removed, String next, boolean more) {
    return new PulledPage(records, List.of(), removed, next, more, null);
  }

  public static PulledPage ofMailbox(
      List<PulledInteraction> interactions, List<String> removed, String next, boolean more) {
    return new PulledPage(List.of(), interactions, removed, next, more, null);
  }

  /** Nothing yet: ask again a little later. */
  public static PulledPage notReady(String next, Duration pause) {
    return new PulledPage(List.of(), List.of(), List.of(), next, true, pause);
  }

  /** Rows are personal data. */
  @Override
  public String toString() {
    return "PulledPage[" + records.size() + " records]";
  }
}
