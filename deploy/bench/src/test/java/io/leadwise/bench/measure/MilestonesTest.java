package io.leadwise.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class MilestonesTest {

  @Test
  void arrivalsAreCountedInTheOrderOfTime() {
    List<Double> seconds = DoubleStream.iterate(200, s -> s - 1).limit(200).boxed().toList();

    assertThat(Milestones.ofArrivals(seconds, 200)).isEqualTo(new Milestones(100, 198, 200));
  }

  @Test
  void whatNeverCameHasNoTime() {
    Milestones some = Milestones.ofArrivals(List.of(1.0, 2.0, 3.0), 4);

    assertThat(some.half()).isEqualTo(2);
    assertThat(some.ninetyNine()).isNaN();
    assertThat(some.all()).isNaN();
  }

  @Test
  void countsReachAMilestoneWithTheFirstPointThatHasIt() {
    List<Milestones.Point> points =
        List.of(
            new Milestones.Point(0.2, 0),
            new Milestones.Point(0.4, 60),
            new Milestones.Point(0.6, 60),
            new Milestones.Point(0.8, 100));

    assertThat(Milestones.ofCounts(points, 100)).isEqualTo(new Milestones(0.4, 0.8, 0.8));
  }
}
