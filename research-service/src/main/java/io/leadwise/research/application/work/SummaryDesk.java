package io.leadwise.research.application.work;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.research.application.summary.SummaryWriter;
import io.leadwise.research.domain.company.Dossier;
import io.leadwise.research.domain.fact.FactLedger;
import io.leadwise.research.domain.shown.ShownFact;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Has what was found put into words, before it is stored and outside of any transaction. */
@ApplicationScoped
class SummaryDesk {

  private final SummaryWriter writer;
  private final IdGenerator ids;
  private final Clock clock;

  @Inject
  SummaryDesk(SummaryWriter writer, IdGenerator ids, Clock clock) {
    this.writer = writer;
    this.ids = ids;
    this.clock = clock;
  }

  ResearchOutcome over(ResearchOutcome outcome) {
    if (outcome.identity() == null || !writer.isOn()) {
      return outcome;
    }
    var found = FactLedger.apply(List.of(), outcome.answered(), true, ids::next).current();
    List<ShownFact> facts = Dossier.shown(found, List.of(), LocalDate.now(clock));
    return facts.isEmpty() ? outcome : outcome.with(writer.write(outcome.identity().name(), facts));
  }
}
