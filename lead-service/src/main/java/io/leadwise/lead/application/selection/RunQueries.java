package io.leadwise.lead.application.selection;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.domain.runs.RunEstimate;
import io.leadwise.lead.domain.runs.RunReading;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.selection.RunLeadTable;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads runs and their progress. */
@ApplicationScoped
public class RunQueries {

  @Inject SelectionRunRepository runs;
  @Inject RunLeadTable runLeads;
  @Inject Clock clock;

  @Transactional
  public RunView get(UUID id) {
    SelectionRun run =
        runs.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("selection run", id));
    RunView view = view(run);
    return view.counts().failed() == 0
        ? view
        : new RunView(run, view.counts(), view.estimate(), runLeads.failures(id));
  }

  /** Newest first, without the reasons of failed leads. */
  @Transactional
  public Page<RunView> page(Cursor cursor, int limit) {
    List<SelectionRun> found = runs.page(Keyset.of(cursor), limit + 1);
    return Page.of(found, limit, run -> Cursor.of(run.startedAt(), run.id())).map(this::view);
  }

  private RunView view(SelectionRun run) {
    Instant now = clock.instant();
    RunReading reading =
        run.hasFinalCounts()
            ? new RunReading(run.finalCounts(), 0)
            : runLeads.read(run.id(), now.minus(RunEstimate.LATELY));
    return new RunView(run, reading.counts(), RunEstimate.of(run, reading, now), List.of());
  }
}
