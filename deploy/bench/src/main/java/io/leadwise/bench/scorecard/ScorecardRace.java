package io.leadwise.bench.scorecard;

import io.leadwise.prioritization.domain.learning.LeadFeatures;
import io.leadwise.prioritization.domain.learning.Scorecard;
import io.leadwise.prioritization.domain.learning.ScorecardTrainer;
import java.util.ArrayList;
import java.util.List;

/** Measures learning and scoring on one core, without a database. */
public final class ScorecardRace {
  private final InventedOutcomes leads;

  public ScorecardRace(InventedOutcomes leads) {
    this.leads = leads;
  }

  /**
   * What was measured.
   *
   * @param trainingSeconds one per training; the first finds a cold JVM
   * @param leadsPerSecond one per round of scoring all leads
   */
  public record Result(List<Double> trainingSeconds, List<Double> leadsPerSecond) {}

  /**
   * @param warmUp rounds of scoring that do not count
   */
  public Result run(int trainings, int warmUp, int rounds) {
    List<Double> seconds = new ArrayList<>();
    Scorecard scorecard = null;
    for (int i = 0; i < trainings; i++) {
      long began = System.nanoTime();
      scorecard =
          ScorecardTrainer.train(LeadFeatures.ALLOWED, leads.rows(), leads.outcomes()).scorecard();
      seconds.add((System.nanoTime() - began) / 1e9);
    }
    List<Double> rates = new ArrayList<>();
    for (int i = -warmUp; i < rounds; i++) {
      double rate = leads.rows().size() / score(scorecard);
      if (i >= 0) {
        rates.add(rate);
      }
    }
    return new Result(seconds, rates);
  }

  private double score(Scorecard scorecard) {
    double sum = 0;
    long began = System.nanoTime();
    for (var row : leads.rows()) {
      sum += scorecard.likelihood(row);
    }
    long took = System.nanoTime() - began;
    if (!(sum > 0)) {
      // Also keeps the compiler from leaving out work whose result nobody reads.
      throw new IllegalStateException("No lead has a likelihood");
    }
    return took / 1e9;
  }
}
