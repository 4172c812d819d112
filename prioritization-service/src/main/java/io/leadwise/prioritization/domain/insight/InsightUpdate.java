package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.research.Research;
import java.util.UUID;

/** One piece of news about one lead. In whatever order news arrive, they join to the same state. */
public sealed interface InsightUpdate {

  UUID leadId();

  void applyTo(LeadInsight insight);

  /** The lead has this state. */
  record LeadChanged(LeadSnapshot lead) implements InsightUpdate {
    @Override
    public UUID leadId() {
      return lead.leadId();
    }

    @Override
    public void applyTo(LeadInsight insight) {
      insight.learn(lead);
    }
  }

  /** The lead was picked, in this state. */
  record LeadSelected(Selection selection, LeadSnapshot lead) implements InsightUpdate {
    @Override
    public UUID leadId() {
      return lead.leadId();
    }

    @Override
    public void applyTo(LeadInsight insight) {
      insight.learn(lead);
      insight.select(selection, lead);
    }
  }

  /** The company of the lead was researched. */
  record Researched(UUID leadId, Research research) implements InsightUpdate {
    @Override
    public void applyTo(LeadInsight insight) {
      insight.learn(research);
    }
  }

  /** The address of the lead was validated. */
  record EmailValidated(UUID leadId, EmailVerdict verdict) implements InsightUpdate {
    @Override
    public void applyTo(LeadInsight insight) {
      insight.learn(verdict);
    }
  }

  /** The lead was closed. */
  record LeadClosed(UUID leadId, Closing closing) implements InsightUpdate {
    @Override
    public void applyTo(LeadInsight insight) {
      insight.close(closing);
    }
  }

  /** The lead was erased: nothing about it is kept, and nothing is learned any more. */
  record LeadErased(UUID leadId) implements InsightUpdate {
    @Override
    public void applyTo(LeadInsight insight) {
      insight.erase();
    }
  }
}
