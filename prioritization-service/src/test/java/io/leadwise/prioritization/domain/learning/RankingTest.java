package io.leadwise.prioritization.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RankingTest {

  @Test
  void aCurveIsTheShareOfPairsInTheRightOrder_tiesCountOneHalf() {
    // Pairs: 0.9 beats both; 0.5 ties with 0.5 and beats 0.1.
    Ranking ranking =
        new Ranking(new double[] {0.9, 0.5, 0.5, 0.1}, new boolean[] {true, true, false, false});

    assertThat(ranking.auc()).isEqualTo(3.5 / 4);
  }

  @Test
  void precisionIsAveragedOverTheQualified() {
    Ranking ranking =
        new Ranking(new double[] {4, 3, 2, 1}, new boolean[] {true, false, true, false});

    assertThat(ranking.averagePrecision()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-12));
  }

  @Test
  void liftComparesTheFirstTenthWithAll() {
    double[] scores = new double[20];
    boolean[] outcomes = new boolean[20];
    for (int i = 0; i < 20; i++) {
      scores[i] = -i;
      outcomes[i] = i < 1 || i >= 16;
    }

    // One of the first two, five of twenty.
    assertThat(new Ranking(scores, outcomes).lift(0.1)).isCloseTo(2, within(1e-12));
  }

  @Test
  void theComparisonAgreesWithTheCurvesAndMeasuresLuck() {
    Random random = new Random(3);
    int size = 400;
    double[] good = new double[size];
    double[] noise = new double[size];
    boolean[] outcomes = new boolean[size];
    for (int i = 0; i < size; i++) {
      outcomes[i] = random.nextInt(4) == 0;
      good[i] = Math.round(10 * (random.nextGaussian() + (outcomes[i] ? 1 : 0)));
      noise[i] = random.nextGaussian();
    }

    AucComparison better = AucComparison.of(good, noise, outcomes);
    AucComparison itself = AucComparison.of(noise, noise, outcomes);

    assertThat(better.difference())
        .isCloseTo(
            new Ranking(good, outcomes).auc() - new Ranking(noise, outcomes).auc(), within(1e-12));
    assertThat(better.beatsLuck()).isTrue();
    assertThat(AucComparison.of(noise, good, outcomes).beatsLuck()).isFalse();
    assertThat(itself.difference()).isZero();
    assertThat(itself.beatsLuck()).isFalse();
  }
}
