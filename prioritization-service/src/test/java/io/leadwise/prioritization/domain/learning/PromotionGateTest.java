package io.leadwise.prioritization.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PromotionGateTest {
  private static final List<Feature> FEATURES =
      List.of(
          Feature.number("replies"),
          Feature.category("source"),
          Feature.category("colour"),
          Feature.number("invoices"));

  private final Random random = new Random(11);

  @Test
  void withThirtyNineOfOneOutcomeNothingIsLearned() {
    Trial trial = PromotionGate.hold(FEATURES, examples(39, 300, true));

    assertThat(trial.passed()).isFalse();
    assertThat(trial.scorecard()).isNull();
    assertThat(trial.reason())
        .isEqualTo(
            "There are 39 qualified and 300 disqualified leads to learn from; 40 of each are"
                + " needed.");
  }

  @Test
  void aModelThatSeesWhatTheRulesDoNotTakesOver() {
    Trial trial = PromotionGate.hold(FEATURES, examples(80, 160, true));

    assertThat(trial.passed()).as(trial.reason()).isTrue();
    assertThat(trial.model().auc()).isGreaterThan(trial.rules().auc());
    assertThat(trial.model().leads()).isEqualTo(48);
    assertThat(trial.comparison().difference()).isGreaterThan(trial.comparison().leastDifference());
  }

  @Test
  void onNoiseTheRulesStay_whateverTheNoise() {
    for (int i = 0; i < 60; i++) {
      Trial trial = PromotionGate.hold(FEATURES, examples(60, 120, false));

      assertThat(trial.passed()).as(trial.reason()).isFalse();
    }
  }

  @Test
  void whatHeldOnceAndHoldsNoMoreDoesNotCount() {
    List<Example> examples = new ArrayList<>(examples(80, 160, true));
    for (int i = 180; i < 240; i++) {
      Example it = examples.get(i);
      examples.set(
          i, new Example(it.features(), it.ruleScore(), random.nextInt(3) == 0, it.closedAt()));
    }

    Trial trial = PromotionGate.hold(FEATURES, examples);

    assertThat(trial.passed()).as(trial.reason()).isFalse();
    assertThat(trial.reason()).startsWith("The rules stay. On the newest 48 outcomes");
  }

  @Test
  void aFieldThatTellsTheOutcomeIsDroppedAndReported_inWhicheverDirection() {
    List<Example> leaking =
        examples(80, 160, true).stream()
            .map(it -> with(it, Map.of("invoices", it.qualified() ? -1.0 : random.nextDouble())))
            .toList();

    Trial trial = PromotionGate.hold(FEATURES, leaking);

    assertThat(trial.dropped())
        .singleElement()
        .satisfies(
            dropped -> {
              assertThat(dropped.field()).isEqualTo("invoices");
              assertThat(dropped.auc()).isGreaterThan(0.99);
              assertThat(dropped.reason()).contains("predicts the outcome alone");
            });
    assertThat(trial.scorecard().fields())
        .noneMatch(field -> field.bins().field().equals("invoices"));
  }

  @Test
  void aFieldThatIsOnlyFilledInAfterTheOutcomeIsDropped() {
    List<Example> leaking =
        examples(80, 160, true).stream()
            .map(it -> it.qualified() ? with(it, Map.of("invoices", random.nextDouble())) : it)
            .toList();

    assertThat(PromotionGate.hold(FEATURES, leaking).dropped())
        .extracting(Trial.DroppedField::field)
        .containsExactly("invoices");
  }

  @Test
  void newestOutcomesOfOneKindCannotDecide() {
    List<Example> sorted = new ArrayList<>(examples(0, 60, true));
    examples(100, 0, true)
        .forEach(
            it ->
                sorted.add(
                    new Example(
                        it.features(), it.ruleScore(), true, it.closedAt().plusSeconds(99_999))));

    Trial trial = PromotionGate.hold(FEATURES, sorted);

    assertThat(trial.passed()).isFalse();
    assertThat(trial.reason()).startsWith("Of the newest 32 outcomes 32 are qualified");
  }

  /** In the order of time; the rules know nothing. */
  private List<Example> examples(int qualified, int disqualified, boolean signal) {
    List<Boolean> outcomes = new ArrayList<>();
    for (int i = 0; i < qualified + disqualified; i++) {
      outcomes.add(i < qualified);
    }
    Collections.shuffle(outcomes, random);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      boolean hint = signal ? outcomes.get(i) : random.nextBoolean();
      Map<String, Double> numbers = new HashMap<>();
      numbers.put("replies", (double) Math.round(random.nextGaussian() + (hint ? 2 : 0)));
      Map<String, String> categories = new HashMap<>();
      categories.put("source", random.nextInt(10) < (hint ? 7 : 3) ? "WEB" : "FAIR");
      categories.put("colour", List.of("red", "green", "blue").get(random.nextInt(3)));
      examples.add(
          new Example(
              new FeatureRow(numbers, categories),
              random.nextInt(100),
              outcomes.get(i),
              Instant.EPOCH.plusSeconds(i)));
    }
    return examples;
  }

  private static Example with(Example it, Map<String, Double> numbers) {
    Map<String, Double> all = new HashMap<>(it.features().numbers());
    all.putAll(numbers);
    return new Example(
        new FeatureRow(all, it.features().categories()),
        it.ruleScore(),
        it.qualified(),
        it.closedAt());
  }
}
