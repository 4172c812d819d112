package io.leadwise.prioritization.domain.change;

import io.leadwise.prioritization.domain.insight.PrioritizedLead;
import java.util.List;
import java.util.UUID;

/**
 * What became of a list since some time.
 *
 * @param changed leads of the list that changed or came, as they stand now, the highest rank first
 * @param removed leads that are not in the list now
 * @param upTo what happens later stands behind this place
 * @param more whether there is more up to now, behind {@code upTo}
 */
public record ListChanges(
    List<PrioritizedLead> changed, List<UUID> removed, ChangePlace upTo, boolean more) {

  public ListChanges {
    changed = List.copyOf(changed);
    removed = List.copyOf(removed);
  }
}
