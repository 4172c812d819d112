package io.leadwise.prioritization.application;

import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.prioritization.domain.progress.Dashboard;
import io.leadwise.prioritization.persistence.DashboardRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Counts for a supervisor, and for a seller about the own leads. */
@ApplicationScoped
public class Dashboards {
  private static final int USUAL_DAYS = 30;
  private static final int MOST_DAYS = 366;

  private final DashboardRepository dashboards;
  private final Clock clock;

  Dashboards(DashboardRepository dashboards, Clock clock) {
    this.dashboards = dashboards;
    this.clock = clock;
  }

  /**
   * What became of the leads that the agent picked first on these days, in UTC. Suggested actions
   * are counted only where the owner consents to them.
   *
   * @param ownerId only leads of this seller; null for all
   * @param from first day; null for 29 days before the last one
   * @param to last day; null for today
   * @throws BadRequestProblem {@code invalid-range} when there are none, or more than 366
   */
  public Dashboard of(UUID ownerId, LocalDate from, LocalDate to) {
    LocalDate last = to == null ? LocalDate.now(clock.withZone(ZoneOffset.UTC)) : to;
    LocalDate first = from == null ? last.minusDays(USUAL_DAYS - 1L) : from;
    if (first.isAfter(last) || ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) {
      throw new BadRequestProblem(
          "invalid-range", "The range has 1 to " + MOST_DAYS + " days, and from is not after to.");
    }
    return dashboards.read(first, last, ownerId);
  }
}
