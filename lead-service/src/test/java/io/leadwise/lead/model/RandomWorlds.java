package io.leadwise.lead.model;

import io.leadwise.lead.model.ModelWorld.ModelLead;
import io.leadwise.lead.model.ModelWorld.ModelSeller;
import io.leadwise.lead.model.ModelWorld.ModelSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Worlds by chance, with many leads at the borders and many of the same age. */
public final class RandomWorlds {

  public static final List<String> ROLES = List.of("salesperson", "manager", "marketing");

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final Random random;

  public RandomWorlds(long seed) {
    this.random = new Random(seed);
  }

  /** Settings with a look-back of up to 30 days and a limit of up to {@code mostLimit}. */
  public ModelSettings settings(boolean active, int mostLimit) {
    return new ModelSettings(
        active, 1 + random.nextInt(30), roles(1), 1 + random.nextInt(mostLimit));
  }

  /**
   * @param settings at whose border many leads lie
   */
  public ModelWorld world(ModelSettings settings, int mostLeads) {
    Instant now = NOW.plusNanos(random.nextInt(1_000_000) * 1_000L);
    Map<UUID, ModelSeller> sellers = new LinkedHashMap<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      sellers.put(uuid(), new ModelSeller(random.nextInt(4) > 0, roles(0)));
    }
    List<UUID> owners = List.copyOf(sellers.keySet());
    List<ModelLead> leads = new ArrayList<>();
    for (int i = random.nextInt(mostLeads + 1); i > 0; i--) {
      leads.add(
          new ModelLead(
              uuid(),
              owners.get(random.nextInt(owners.size())),
              random.nextInt(4) > 0 ? "OPEN" : random.nextBoolean() ? "QUALIFIED" : "DISQUALIFIED",
              createdAt(now, settings)));
    }
    return new ModelWorld(now, sellers, leads);
  }

  private Instant createdAt(Instant now, ModelSettings settings) {
    Duration lookBack = Duration.ofDays(settings.lookBackDays());
    return switch (random.nextInt(4)) {
      case 0 -> now.minus(lookBack).plus(random.nextInt(5) - 2, ChronoUnit.MICROS);
      // Ties: a few moments that many leads share.
      case 1 -> now.minus(random.nextInt(4), ChronoUnit.HOURS);
      // Clocks of other systems may be ahead.
      case 2 -> now.plus(random.nextInt(240), ChronoUnit.SECONDS);
      default -> now.minus(random.nextInt(2 * settings.lookBackDays() * 24 + 1), ChronoUnit.HOURS);
    };
  }

  private Set<String> roles(int least) {
    Set<String> roles = new LinkedHashSet<>();
    for (String role : ROLES) {
      if (random.nextInt(3) == 0) {
        roles.add(role);
      }
    }
    while (roles.size() < least) {
      roles.add(ROLES.get(random.nextInt(ROLES.size())));
    }
    return roles;
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }
}
