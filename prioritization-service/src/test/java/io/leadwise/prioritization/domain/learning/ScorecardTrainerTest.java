package io.leadwise.prioritization.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.leadwise.prioritization.domain.learning.Scorecard.ScoredField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScorecardTrainerTest {
  private static final List<Feature> FEATURES =
      List.of(Feature.number("size"), Feature.category("source"), Feature.category("same"));
  private static final int LEADS = 3_000;

  private final List<FeatureRow> rows = new ArrayList<>();
  private final boolean[] outcomes = new boolean[LEADS];

  ScorecardTrainerTest() {
    Random random = new Random(5);
    for (int i = 0; i < LEADS; i++) {
      double size = random.nextInt(100);
      boolean known = random.nextInt(5) > 0;
      String source = random.nextInt(LEADS) < 3 ? "ODD" : random.nextBoolean() ? "WEB" : "FAIR";
      // The middle qualifies, and so do leads of unknown size.
      double likelihood = !known ? 0.7 : size > 30 && size < 60 ? 0.6 : 0.1;
      rows.add(
          new FeatureRow(
              known ? Map.of("size", size) : Map.of(), Map.of("source", source, "same", "x")));
      outcomes[i] = random.nextDouble() < likelihood;
    }
  }

  @Test
  void theSameExamplesGiveTheSameScorecard() {
    assertThat(learn()).isEqualTo(learn());
  }

  @Test
  void itFindsWhatIsHighInTheMiddle_andThatNotKnowingTells() {
    Scorecard scorecard = learn();

    double low = scorecard.likelihood(row(10.0, "WEB"));
    double middle = scorecard.likelihood(row(45.0, "WEB"));
    double high = scorecard.likelihood(row(90.0, "WEB"));
    double unknown = scorecard.likelihood(row(null, "WEB"));
    assertThat(middle).isCloseTo(0.6, within(0.1));
    assertThat(low).isCloseTo(0.1, within(0.05));
    assertThat(high).isCloseTo(0.1, within(0.05));
    assertThat(unknown).isCloseTo(0.7, within(0.1));
  }

  @Test
  void aFieldThatIsTheSameForAllIsNoFactor_andRareOrNewValuesShareOne() {
    Scorecard scorecard = learn();

    assertThat(scorecard.fields())
        .extracting(field -> field.bins().field())
        .containsExactly("size", "source");
    assertThat(scorecard.logit(row(10.0, "NEVER SEEN")))
        .isEqualTo(scorecard.logit(row(10.0, "ODD")));
  }

  @Test
  void onAverageAFieldContributesNothing() {
    Scorecard scorecard = learn();

    for (ScoredField field : scorecard.fields()) {
      double average =
          rows.stream()
              .mapToDouble(row -> field.points().get(field.bins().of(row)))
              .average()
              .orElseThrow();
      assertThat(average).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void likelihoodsOfUnseenLeadsAreHonest() {
    double[] logits = ScorecardTrainer.train(FEATURES, rows, outcomes).unseenLogits();

    assertThat(Quality.ofLogits(logits, outcomes).calibrationError()).isLessThan(0.04);
  }

  @Test
  void everyValueHasExactlyOneBin_andItsLabelSaysWhich() {
    NumberBins bins = new NumberBins("size", List.of(10.0, 20.0));

    assertThat(bins.label(bins.of(row(9.9, "WEB")))).isEqualTo("below 10");
    assertThat(bins.label(bins.of(row(10.0, "WEB")))).isEqualTo("10 to below 20");
    assertThat(bins.label(bins.of(row(1e9, "WEB")))).isEqualTo("20 or more");
    assertThat(bins.label(bins.of(row(null, "WEB")))).isEqualTo("not known");
  }

  private Scorecard learn() {
    return ScorecardTrainer.train(FEATURES, rows, outcomes).scorecard();
  }

  private static FeatureRow row(Double size, String source) {
    return new FeatureRow(size == null ? Map.of() : Map.of("size", size), Map.of("source", source));
  }
}
