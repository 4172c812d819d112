package io.leadwise.lead.application.explanation;

import io.leadwise.lead.application.explanation.SelectionExplanation.LastRun;
import io.leadwise.lead.application.explanation.SelectionExplanation.LatestSelection;
import io.leadwise.lead.application.explanation.SelectionExplanation.RunLimit;
import io.leadwise.lead.domain.Lead;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.CriterionResult;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.crm.SellerRepository;
import io.leadwise.lead.persistence.selection.AgentSettingsRepository;
import io.leadwise.lead.persistence.selection.Candidates;
import io.leadwise.lead.persistence.selection.RunLeadTable;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import io.leadwise.lead.persistence.selection.SingleSelectionTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers why a lead is selected or not: domain.md §3, "why not" is always answerable. */
@ApplicationScoped
public class SelectionExplainer {

  /** Newer leads are counted this far beyond the limit; nobody needs the number of millions. */
  private static final int COUNTED_BEYOND = 10_000;

  @Inject AgentSettingsRepository settings;
  @Inject SellerRepository sellers;
  @Inject SelectionRunRepository runs;
  @Inject RunLeadTable runLeads;
  @Inject SingleSelectionTable selections;
  @Inject Candidates candidates;
  @Inject Clock clock;

  @Transactional(Transactional.TxType.MANDATORY)
  public SelectionExplanation explain(Lead lead) {
    Instant now = clock.instant();
    AgentSettings agent = settings.get();
    Optional<SelectionRun> last = runs.latest();
    List<CriterionResult> criteria =
        agent.criteria().evaluate(lead, sellers.findById(lead.ownerId()), now);
    RunLimit runLimit = runLimit(lead, agent, last.isEmpty(), now);
    return new SelectionExplanation(
        agent.active(),
        criteria,
        runLimit,
        selections
            .latest(lead.id())
            .map(it -> new LatestSelection(it.at(), it.trigger(), it.runId()))
            .orElse(null),
        last.map(run -> lastRun(run, lead)).orElse(null),
        agent.active()
            ? last.map(run -> run.startedAt().plus(agent.runInterval())).orElse(now)
            : null,
        WhyNot.nextRun(agent.active(), criteria, runLimit));
  }

  private RunLimit runLimit(Lead lead, AgentSettings agent, boolean first, Instant now) {
    int limit = agent.leadLimit(first);
    int most = limit + COUNTED_BEYOND;
    int newer = candidates.newerThan(lead, agent.criteria(), now, most);
    return new RunLimit(limit, newer, newer < most);
  }

  private LastRun lastRun(SelectionRun run, Lead lead) {
    return runLeads
        .find(run.id(), lead.id())
        .map(found -> new LastRun(run, found, null))
        .orElseGet(() -> new LastRun(run, null, WhyNot.lastRun(run, lead)));
  }
}
