package io.leadwise.lead.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of selection (domain.md §3) once more, in the plainest way: everything in memory, sets
 * and microseconds. Real code is compared with it.
 */
public record ModelWorld(Instant now, Map<UUID, ModelSeller> sellers, List<ModelLead> leads) {

  private static final long MICROS_A_DAY = 24L * 3600 * 1_000_000;

  /** Newest first; of those created at the same time, the greater id first. */
  private static final Comparator<ModelLead> ORDER =
      Comparator.comparing(ModelLead::createdAt)
          .thenComparing(lead -> lead.id().toString())
          .reversed();

  public record ModelSeller(boolean active, Set<String> roles) {}

  public record ModelLead(UUID id, UUID owner, String status, Instant createdAt) {}

  public record ModelSettings(boolean active, int lookBackDays, Set<String> roles, int limit) {}

  /** Whether all criteria hold. */
  public boolean qualifies(ModelLead lead, ModelSettings settings) {
    ModelSeller owner = sellers.get(lead.owner());
    long age = ChronoUnit.MICROS.between(lead.createdAt(), now);
    return lead.status().equals("OPEN")
        && age <= settings.lookBackDays() * MICROS_A_DAY
        && owner != null
        && owner.active()
        && owner.roles().stream().anyMatch(settings.roles()::contains);
  }

  /** All that meet the criteria, in the order of selection. */
  public List<UUID> qualifying(ModelSettings settings) {
    return leads.stream()
        .filter(lead -> qualifies(lead, settings))
        .sorted(ORDER)
        .map(ModelLead::id)
        .toList();
  }

  /** Those that a run takes, in its order. */
  public List<UUID> selected(ModelSettings settings) {
    return settings.active()
        ? qualifying(settings).stream().limit(settings.limit()).toList()
        : List.of();
  }
}
