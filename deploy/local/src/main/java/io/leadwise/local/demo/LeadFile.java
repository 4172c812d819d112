package io.leadwise.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.client.Answer;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Imports leads from CSV and waits until every row is done. */
public final class LeadFile {

  private static final String IMPORTS = "/api/v1/lead-imports";
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final int MOST_REASONS = 20;

  private LeadFile() {}

  /**
   * What became of the rows.
   *
   * @param id id of the import
   */
  public record Result(String id, long created, long updated, long skipped) {}

  /**
   * Imports.
   *
   * @throws SuiteException when the file as a whole, or any of its rows, is refused; the sentence
   *     names the rows and the reasons
   */
  public static Result importCsv(LeadwiseApi admin, String csv) {
    Answer accepted = admin.post(IMPORTS, "text/csv", csv);
    if (accepted.status() != 202) {
      throw new SuiteException("The leads were not imported. " + accepted.detail());
    }
    String path = accepted.locationPath();
    JsonNode ended =
        Waiting.until(
            LIMIT,
            () -> admin.get(path).body(),
            body -> isOver(body.path("status").asText()),
            "The import did not end in time.");
    if (!ended.path("status").asText().equals("COMPLETED")) {
      throw new SuiteException(
          "The import failed: " + ended.path("failureReason").asText("no reason was given"));
    }
    JsonNode counts = ended.path("counts");
    long failed = counts.path("failed").asLong();
    if (failed > 0) {
      throw new SuiteException(
          "Rows that were refused: %d%n%s".formatted(failed, reasons(admin, path)));
    }
    return new Result(
        ended.path("id").asText(),
        counts.path("created").asLong(),
        counts.path("updated").asLong(),
        counts.path("skipped").asLong());
  }

  private static boolean isOver(String status) {
    return status.equals("COMPLETED") || status.equals("FAILED");
  }

  private static String reasons(LeadwiseApi admin, String path) {
    List<JsonNode> rows = admin.list(path + "/rows?result=FAILED", MOST_REASONS);
    return rows.stream()
        .map(row -> "  row %d: %s".formatted(row.path("row").asLong(), row.path("reason").asText()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
