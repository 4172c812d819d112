package io.leadwise.lead.application.settings;

import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.Criterion;
import io.leadwise.lead.domain.selection.SelectionCriteria;
import io.leadwise.lead.domain.selection.SettingsChange;
import io.leadwise.lead.domain.settings.DryRun;
import io.leadwise.lead.domain.settings.DryRun.Decision;
import io.leadwise.lead.domain.settings.DryRun.Example;
import io.leadwise.lead.domain.settings.DryRun.Outcome;
import io.leadwise.lead.domain.settings.Side;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.DryRunQueries;
import io.leadwise.lead.persistence.selection.DryRunQueries.Bounded;
import io.leadwise.lead.persistence.selection.DryRunQueries.Mover;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Tries settings without taking them: who would be selected now, and who not any more. */
@ApplicationScoped
public class DryRuns {

  static final String AGENT_ACTIVE = "AGENT_ACTIVE";
  static final String WITHIN_RUN_LIMIT = "WITHIN_RUN_LIMIT";

  private static final int EXAMPLES = 20;

  @Inject AgentSettingsRepository settings;
  @Inject SelectionRunRepository runs;
  @Inject DryRunQueries queries;
  @Inject Clock clock;

  @Transactional
  public DryRun compare(SettingsChange proposed) {
    Instant now = clock.instant();
    boolean first = runs.latest().isEmpty();
    Bounded before = queries.bound(side(settings.get(), first, now));
    Bounded after = queries.bound(side(new AgentSettings(proposed, null, now), first, now));
    var counts = queries.count(before, after);
    return new DryRun(
        outcome(before.side(), counts.qualifyingFirst()),
        outcome(after.side(), counts.qualifyingSecond()),
        counts.onlySecond(),
        counts.onlyFirst(),
        examples(after, before),
        examples(before, after),
        counts.handRaisersSecond(),
        counts.handRaisersFirst());
  }

  private static Side side(AgentSettings agent, boolean firstRun, Instant now) {
    SelectionCriteria criteria = agent.criteria();
    return new Side(
        agent.active(),
        criteria,
        criteria.createdFrom(now),
        agent.leadLimit(firstRun),
        agent.handRaiserSources());
  }

  private static Outcome outcome(Side side, long qualifying) {
    return new Outcome(
        side.active(),
        qualifying,
        side.limit(),
        side.active() ? Math.min(qualifying, side.limit()) : 0);
  }

  private List<Example> examples(Bounded with, Bounded without) {
    return queries.movers(with, without, EXAMPLES).stream()
        .map(
            lead ->
                new Example(
                    lead.leadId(), lead.ownerId(), lead.createdAt(), held(lead, without.side())))
        .toList();
  }

  /** Status and activity of the owner are the same on both sides, so they never decide. */
  private static List<Decision> held(Mover lead, Side against) {
    List<Decision> decisions = new ArrayList<>();
    if (!against.active()) {
      decisions.add(new Decision(AGENT_ACTIVE, "off", "on"));
    }
    SelectionCriteria criteria = against.criteria();
    if (lead.createdAt().isBefore(against.createdFrom())) {
      decisions.add(
          new Decision(
              Criterion.CREATED_WITHIN_LOOK_BACK.name(),
              lead.createdAt().toString(),
              criteria.requiredAge()));
    }
    if (Collections.disjoint(lead.ownerRoles(), criteria.allowedRoles())) {
      decisions.add(
          new Decision(
              Criterion.OWNER_ROLE_ALLOWED.name(),
              String.join(", ", lead.ownerRoles()),
              criteria.requiredRoles()));
    }
    if (decisions.isEmpty()) {
      decisions.add(
          new Decision(
              WITHIN_RUN_LIMIT,
              against.limit() + " newer leads or more",
              "among the newest " + against.limit()));
    }
    return decisions;
  }
}
