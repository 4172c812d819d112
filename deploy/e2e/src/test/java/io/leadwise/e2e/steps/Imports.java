package io.leadwise.e2e.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.local.client.LeadwiseApi;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Imports of leads. */
public final class Imports {

  private static final Set<String> OVER = Set.of("COMPLETED", "FAILED");

  private Imports() {}

  /**
   * Imports a file, all of whose rows must be taken.
   *
   * @return lead id by external id
   */
  public static Map<String, String> importCsv(LeadwiseApi admin, String csv) {
    String path =
        LeadwiseApi.expect(admin.post("/api/v1/lead-imports", "text/csv", csv), 202).locationPath();
    JsonNode ended =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> admin.get(path).body(), body -> OVER.contains(body.path("status").asText()));
    Map<String, String> leads = new LinkedHashMap<>();
    for (JsonNode row : admin.list(path + "/rows", 10_000)) {
      assertThat(row.path("result").asText()).as("row: %s", row).isNotEqualTo("FAILED");
      leads.put(row.path("externalId").asText(), row.path("leadId").asText());
    }
    assertThat(ended.path("status").asText()).as("import: %s", ended).isEqualTo("COMPLETED");
    return leads;
  }
}
