package io.leadwise.bench.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.bench.leads.GeneratedLead;
import io.leadwise.bench.leads.LeadFile;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Imports leads from CSV and waits until every row became a lead. */
final class LeadImport {

  private static final String PATH = "/api/v1/lead-imports";

  /** So that a file stays far below the limit of 50 MiB of the import. */
  private static final int LEADS_IN_A_FILE = 100_000;

  private static final long PAUSE_MILLIS = 50;

  private final LeadwiseApi admin;
  private final Duration limit;

  /**
   * Imports as an admin.
   *
   * @param limit how long one file may take
   */
  LeadImport(LeadwiseApi admin, Duration limit) {
    this.admin = admin;
    this.limit = limit;
  }

  /**
   * Imports the leads, in several files if there are many.
   *
   * @return how long it took, in seconds, from sending the first file to the end of the last import
   * @throws SuiteException when a lead was not created
   */
  double execute(List<GeneratedLead> leads) {
    long began = System.nanoTime();
    for (int from = 0; from < leads.size(); from += LEADS_IN_A_FILE) {
      file(leads.subList(from, Math.min(leads.size(), from + LEADS_IN_A_FILE)));
    }
    return (System.nanoTime() - began) / 1e9;
  }

  private void file(List<GeneratedLead> leads) {
    String path =
        LeadwiseApi.expect(admin.post(PATH, "text/csv", LeadFile.csv(leads)), 201, 202)
            .locationPath();
    JsonNode end = awaitEnd(path);
    long created = end.path("counts").path("created").asLong();
    if (!end.path("status").asText().equals("COMPLETED") || created != leads.size()) {
      throw new SuiteException(
          "The import is %s, %d of %d leads were created: %s"
              .formatted(
                  end.path("status").asText(),
                  created,
                  leads.size(),
                  end.path("failureReason").asText("see its rows")));
    }
  }

  private JsonNode awaitEnd(String path) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (System.nanoTime() < deadline) {
      JsonNode body = admin.get(path).body();
      String status = body.path("status").asText();
      if (status.equals("COMPLETED") || status.equals("FAILED")) {
        return body;
      }
      pause();
    }
    throw new SuiteException("The import did not end within " + limit.toSeconds() + " s.");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    }
  }
}
