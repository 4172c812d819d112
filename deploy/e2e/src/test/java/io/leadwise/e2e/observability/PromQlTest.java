package io.leadwise.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.leadwise.e2e.observability.Selector.Matcher;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromQlTest {

  @Test
  void itTellsMetricsMatchersAndLabels() {
    // when
    List<Selector> selectors =
        PromQl.selectors(
            "sum by (job, le) (rate(times_bucket{uri=~\"/api/.+\",uri!~\"a|b\"}[5m])) / 2 > 0.5"
                + " and max(up) without (pod) == 1 unless other offset 1h");

    // then
    assertThat(selectors)
        .extracting(Selector::metric)
        .containsExactly("times_bucket", "up", "other");
    assertThat(selectors.get(0).labels()).containsExactly("job", "le", "uri");
    assertThat(selectors.get(0).matchers())
        .containsExactly(new Matcher("uri", "=~", "/api/.+"), new Matcher("uri", "!~", "a|b"));
    assertThat(selectors.get(1).labels()).containsExactly("pod");
    assertThat(selectors.get(2).labels()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-a ^ 2 * (b - 1.5e3)",
        "a / on (job) group_left (topic) b",
        "a > bool 3",
        "rate(a[10m:1m])",
        "histogram_quantile(0.99, sum(rate(a[5m])) by (le))",
        "time() - a"
      })
  void itReadsWhatPrometheusReads(String expression) {
    assertThat(PromQl.selectors(expression)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sum(a",
        "sum by job (a)",
        "a{uri=/api/}",
        "a{uri==\"x\"}",
        "rate(a[5])",
        "rate(a[5m)",
        "ratio(a)",
        "a b",
        "a >",
        "a > $limit",
        "a = 1"
      })
  void itRefusesWhatPrometheusRefuses(String expression) {
    assertThatIllegalArgumentException().isThrownBy(() -> PromQl.selectors(expression));
  }
}
