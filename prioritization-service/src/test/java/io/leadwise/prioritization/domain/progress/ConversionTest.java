package io.leadwise.prioritization.domain.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.progress.Conversion.Group;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConversionTest {

  @Test
  void tenthsAreEquallyLargeAndTheFirstHasTheHighestScores() {
    List<Group> groups =
        IntStream.range(0, 100).mapToObj(i -> new Group(i, 1, i >= 90 ? 1 : 0)).toList();

    List<Conversion> tenths = Conversion.byDecile(groups);

    assertThat(tenths).hasSize(10).allSatisfy(tenth -> assertThat(tenth.closed()).isEqualTo(10));
    assertThat(tenths.get(0).decile()).isEqualTo(1);
    assertThat(tenths.get(0).lowest()).isEqualTo(90);
    assertThat(tenths.get(0).highest()).isEqualTo(99);
    assertThat(tenths.get(0).rate()).isEqualByComparingTo("1");
    assertThat(tenths.get(9).rate()).isEqualByComparingTo("0");
  }

  @Test
  void equalScoresStayTogether_andNothingIsCountedTwice() {
    List<Conversion> tenths =
        Conversion.byDecile(List.of(new Group(50, 70, 7), new Group(20, 30, 3)));

    assertThat(tenths).extracting(Conversion::decile).containsExactly(4, 9);
    assertThat(tenths).extracting(Conversion::closed).containsExactly(70L, 30L);
    assertThat(tenths.get(0).rate()).isEqualByComparingTo("0.1");
  }

  @Test
  void withoutClosedLeadsThereAreNoTenths() {
    assertThat(Conversion.byDecile(List.of())).isEmpty();
  }
}
