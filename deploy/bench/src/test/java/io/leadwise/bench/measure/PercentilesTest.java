package io.leadwise.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void theyAreMeasuredValuesByNearestRank() {
    Percentiles hundred =
        Percentiles.of(IntStream.rangeClosed(1, 100).mapToObj(i -> (double) (101 - i)).toList());

    assertThat(hundred.at(50)).isEqualTo(50);
    assertThat(hundred.at(99)).isEqualTo(99);
    assertThat(hundred.at(99.1)).isEqualTo(100);
    assertThat(hundred.max()).isEqualTo(100);
    assertThat(hundred.count()).isEqualTo(100);
  }

  @Test
  void fewValuesHaveThemToo() {
    Percentiles three = Percentiles.of(List.of(30.0, 10.0, 20.0));

    assertThat(three.at(1)).isEqualTo(10);
    assertThat(three.at(50)).isEqualTo(20);
    assertThat(three.at(99)).isEqualTo(30);
  }

  @Test
  void noValuesHaveNone() {
    assertThat(Percentiles.of(List.of()).at(50)).isNaN();
  }

  @Test
  void zeroIsNoPercentile() {
    assertThatThrownBy(() -> Percentiles.of(List.of(1.0)).at(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
