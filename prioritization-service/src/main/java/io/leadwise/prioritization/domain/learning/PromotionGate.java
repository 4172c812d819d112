package io.leadwise.prioritization.domain.learning;

import io.leadwise.prioritization.domain.learning.Trial.DroppedField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Lets a model score leads only where it has shown to be better than the rules (domain.md §8). It
 * learns from the older outcomes and is measured on the newest ones, as it would have been used.
 * Twice it must be better by more than luck explains: on the newest outcomes, and on the older ones
 * by cross-validation; of models learned from noise about one in four hundred passes both. The
 * model that was measured is the one that scores, so that the published figures are its own.
 */
public final class PromotionGate {

  /** Outcomes of each kind below which nothing is learned. */
  public static final int LEAST_OF_EACH = 40;

  /** Part of the outcomes, the newest, that a model is measured on. */
  public static final double HELD_BACK = 0.2;

  /** Fewer held-back outcomes of a kind cannot tell a good model from a lucky one. */
  private static final int LEAST_HELD_BACK = 4;

  private PromotionGate() {}

  /**
   * Learns and measures.
   *
   * @param features the fields that may be learned from
   * @param examples in any order
   */
  public static Trial hold(List<Feature> features, List<Example> examples) {
    List<Example> byTime =
        examples.stream().sorted(Comparator.comparing(Example::closedAt)).toList();
    boolean[] outcomes = outcomes(byTime);
    int qualified = count(outcomes);
    int disqualified = outcomes.length - qualified;
    if (Math.min(qualified, disqualified) < LEAST_OF_EACH) {
      return Trial.impossible(
          "There are %d qualified and %d disqualified leads to learn from; %d of each are needed."
              .formatted(qualified, disqualified, LEAST_OF_EACH),
          qualified,
          disqualified,
          List.of());
    }
    List<DroppedField> dropped = new ArrayList<>();
    List<Feature> honest = honest(features, byTime, outcomes, dropped);
    int border = byTime.size() - (int) Math.round(byTime.size() * HELD_BACK);
    List<Example> older = byTime.subList(0, border);
    List<Example> newest = byTime.subList(border, byTime.size());
    if (!isTelling(outcomes(older), 1) || !isTelling(outcomes(newest), LEAST_HELD_BACK)) {
      return Trial.impossible(
          ("Of the newest %d outcomes %d are qualified; at least %d of each kind are needed among"
                  + " them, and one of each among the older ones.")
              .formatted(newest.size(), count(outcomes(newest)), LEAST_HELD_BACK),
          qualified,
          disqualified,
          dropped);
    }
    return measure(honest, older, newest, qualified, disqualified, dropped);
  }

  private static Trial measure(
      List<Feature> features,
      List<Example> older,
      List<Example> newest,
      int qualified,
      int disqualified,
      List<DroppedField> dropped) {
    ScorecardTrainer.Trained trained =
        ScorecardTrainer.train(features, rows(older), outcomes(older));
    double[] logits =
        newest.stream()
            .mapToDouble(example -> trained.scorecard().logit(example.features()))
            .toArray();
    boolean[] outcomes = outcomes(newest);
    AucComparison onNewest = AucComparison.of(logits, ruleScores(newest), outcomes);
    AucComparison onOlder =
        AucComparison.of(trained.unseenLogits(), ruleScores(older), outcomes(older));
    Quality model = Quality.ofLogits(logits, outcomes);
    Quality rules = Quality.ofScores(ruleScores(newest), outcomes);
    return new Trial(
        onNewest.beatsLuck() && onOlder.beatsLuck(),
        reason(model, rules, onNewest, onOlder),
        qualified,
        disqualified,
        trained.scorecard(),
        model,
        rules,
        onNewest,
        dropped);
  }

  private static String reason(
      Quality model, Quality rules, AucComparison onNewest, AucComparison onOlder) {
    String figures =
        String.format(
            Locale.ROOT,
            "On the newest %d outcomes the model has an AUC of %.3f, the rules have %.3f;"
                + " more than %.3f apart is more than luck.",
            model.leads(),
            model.auc(),
            rules.auc(),
            onNewest.leastDifference());
    if (!onNewest.beatsLuck()) {
      return "The rules stay. " + figures;
    }
    if (!onOlder.beatsLuck()) {
      return String.format(
          Locale.ROOT,
          "The rules stay. %s But on older outcomes that it had not seen it is apart from the rules"
              + " by %.3f only, and more than %.3f would be more than luck.",
          figures,
          onOlder.difference(),
          onOlder.leastDifference());
    }
    return "The model is better than the rules. " + figures;
  }

  private static List<Feature> honest(
      List<Feature> features,
      List<Example> examples,
      boolean[] outcomes,
      List<DroppedField> dropped) {
    List<FeatureRow> rows = rows(examples);
    List<Feature> honest = new ArrayList<>();
    for (Feature feature : features) {
      double auc = LeakageCheck.auc(feature, rows, outcomes);
      if (auc > LeakageCheck.TOO_GOOD) {
        dropped.add(
            new DroppedField(
                feature.name(),
                auc,
                String.format(
                    Locale.ROOT,
                    "It predicts the outcome alone (AUC %.3f, more than %.1f): it must come from"
                        + " after the outcome.",
                    auc,
                    LeakageCheck.TOO_GOOD)));
      } else {
        honest.add(feature);
      }
    }
    return honest;
  }

  private static boolean isTelling(boolean[] outcomes, int leastOfEach) {
    int qualified = count(outcomes);
    return Math.min(qualified, outcomes.length - qualified) >= leastOfEach;
  }

  private static List<FeatureRow> rows(List<Example> examples) {
    return examples.stream().map(Example::features).toList();
  }

  private static double[] ruleScores(List<Example> examples) {
    return examples.stream().mapToDouble(Example::ruleScore).toArray();
  }

  private static boolean[] outcomes(List<Example> examples) {
    boolean[] outcomes = new boolean[examples.size()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = examples.get(i).qualified();
    }
    return outcomes;
  }

  private static int count(boolean[] outcomes) {
    int count = 0;
    for (boolean outcome : outcomes) {
      count += outcome ? 1 : 0;
    }
    return count;
  }
}
