package io.leadwise.prioritization.application;

import io.leadwise.prioritization.persistence.LeadInsightRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/**
 * Publishes again what integrators should already have: for a topic that was lost, or a reader that
 * lost what it read. Each insight gets its next revision, since a reader ignores one that it knows.
 */
@ApplicationScoped
public class Republication {

  /** Leads of one transaction; consumers wait for these rows only that long. */
  private static final int PAGE = 2_000;

  private final LeadInsightRepository insights;
  private final Reassessments reassessments;

  Republication(LeadInsightRepository insights, Reassessments reassessments) {
    this.insights = insights;
    this.reassessments = reassessments;
  }

  /**
   * Asks for all insights that were ever published, in pages. Those that wait for an answer are
   * published with it. Asking twice does no harm but to the number of revisions.
   *
   * @return how many there are
   */
  public long request() {
    long all = 0;
    UUID last = null;
    List<UUID> page;
    do {
      UUID after = last;
      page = QuarkusTransaction.requiringNew().call(() -> insights.forgetPublished(after, PAGE));
      all += page.size();
      last = page.isEmpty() ? null : page.get(page.size() - 1);
    } while (page.size() == PAGE);
    QuarkusTransaction.requiringNew().run(reassessments::requestForEveryLead);
    return all;
  }
}
