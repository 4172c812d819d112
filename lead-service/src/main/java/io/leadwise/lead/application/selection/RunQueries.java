package io.leadwise.lead.application.selection;

import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.domain.selection.RunCounts;
import io.leadwise.lead.domain.selection.RunStatus;
import io.leadwise.lead.domain.selection.SelectionRun;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.selection.RunLeadTable;
import io.leadwise.lead.persistence.selection.SelectionRunRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads runs and their progress. */
@ApplicationScoped
public class RunQueries {

  @Inject SelectionRunRepository runs;
  @Inject RunLeadTable runLeads;

  @Transactional
  public RunView get(UUID id) {
    SelectionRun run =
        runs.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("selection run", id));
    RunCounts counts = counts(run);
    return new RunView(run, counts, counts.failed() == 0 ? Map.of() : runLeads.failures(id));
  }

  /** Newest first, without the reasons of failed leads. */
  @Transactional
  public Page<RunView> page(Cursor cursor, int limit) {
    List<SelectionRun> found = runs.page(Keyset.of(cursor), limit + 1);
    return Page.of(found, limit, run -> Cursor.of(run.startedAt(), run.id()))
        .map(run -> new RunView(run, counts(run), Map.of()));
  }

  private RunCounts counts(SelectionRun run) {
    return run.status() == RunStatus.COMPLETED ? run.finalCounts() : runLeads.counts(run.id());
  }
}
