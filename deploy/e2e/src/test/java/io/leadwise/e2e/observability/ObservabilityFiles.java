package io.leadwise.e2e.observability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The rules and dashboards of {@code deploy/observability}. */
final class ObservabilityFiles {

  /** Tests run in the folder of their module. */
  static final Path ROOT = Path.of("../..");

  static final Path FOLDER = ROOT.resolve("deploy/observability");

  static final Path RULES = FOLDER.resolve("prometheus/leadwise-rules.yaml");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON = new ObjectMapper();

  private ObservabilityFiles() {}

  /**
   * An alert of Prometheus.
   *
   * @param runbook where its runbook is, from the root of the repository
   */
  record Alert(String name, String expression, String severity, String summary, String runbook) {}

  /** A panel's query, as Grafana would send it: its variables have values. */
  record Query(String dashboard, String panel, String expression) {}

  static List<Alert> alerts() {
    List<Alert> alerts = new ArrayList<>();
    for (JsonNode group : tree(YAML, RULES).path("groups")) {
      for (JsonNode rule : group.path("rules")) {
        alerts.add(
            new Alert(
                rule.path("alert").asText(),
                rule.path("expr").asText(),
                rule.at("/labels/severity").asText(),
                rule.at("/annotations/summary").asText(),
                rule.at("/annotations/runbook_url").asText()));
      }
    }
    return alerts;
  }

  static List<Path> dashboards() {
    try (Stream<Path> files = Files.list(FOLDER.resolve("grafana/dashboards"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode dashboard(Path file) {
    return tree(JSON, file);
  }

  static List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (Path file : dashboards()) {
      JsonNode dashboard = dashboard(file);
      for (JsonNode panel : dashboard.path("panels")) {
        for (JsonNode target : panel.path("targets")) {
          queries.add(
              new Query(
                  dashboard.path("title").asText(),
                  panel.path("title").asText(),
                  target
                      .path("expr")
                      .asText()
                      .replace("$__rate_interval", "1m")
                      .replace("$job", "lead-service")));
        }
      }
    }
    return queries;
  }

  private static JsonNode tree(ObjectMapper mapper, Path file) {
    try {
      return mapper.readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
