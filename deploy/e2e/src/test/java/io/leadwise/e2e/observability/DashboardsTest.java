package io.leadwise.e2e.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.e2e.observability.ObservabilityFiles.Query;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DashboardsTest {

  private static final int WIDTH = 24;

  static List<Path> dashboards() {
    return ObservabilityFiles.dashboards();
  }

  static List<Query> queries() {
    return ObservabilityFiles.queries();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void aQueryIsPromQl(Query query) {
    assertThat(PromQl.selectors(query.expression())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void panelsHaveNamesAndNumbersAndPlacesOfTheirOwn(Path file) {
    JsonNode panels = ObservabilityFiles.dashboard(file).path("panels");
    Set<String> taken = new HashSet<>();

    assertThat(panels.findValuesAsText("title")).doesNotHaveDuplicates().doesNotContain("");
    assertThat(panels)
        .extracting(panel -> panel.path("id").asInt())
        .doesNotContain(0)
        .doesNotHaveDuplicates();
    for (JsonNode panel : panels) {
      JsonNode place = panel.path("gridPos");
      int right = place.path("x").asInt() + place.path("w").asInt();
      assertThat(right).as("right end of %s", panel.path("title")).isLessThanOrEqualTo(WIDTH);
      for (int x = place.path("x").asInt(); x < right; x++) {
        for (int y = 0; y < place.path("h").asInt(); y++) {
          assertThat(taken.add(x + " " + (place.path("y").asInt() + y)))
              .as("%s has its place alone", panel.path("title"))
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("dashboards")
  void whoeverImportsItChoosesTheDataSource(Path file) {
    JsonNode dashboard = ObservabilityFiles.dashboard(file);

    assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
    assertThat(dashboard.path("panels"))
        .extracting(panel -> panel.at("/datasource/uid").asText())
        .containsOnly("${datasource}");
    assertThat(dashboard.path("id").isMissingNode()).as("no id of somebody's Grafana").isTrue();
  }
}
