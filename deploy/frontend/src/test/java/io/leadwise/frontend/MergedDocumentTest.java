package io.leadwise.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

  private static final Set<String> SHOWN =
      Set.of(
          "getMyConsent",
          "getConsentTerms",
          "listPrioritizedLeads",
          "getLeadInsight",
          "getSuggestedAction",
          "draftEmail",
          "comparePrioritizedLeads",
          "listLeads",
          "getLead",
          "explainLeadSelection",
          "listSelectionRuns",
          "getAgentSettings",
          "getTargetCustomerProfile",
          "tryTargetCustomerProfile",
          "getDashboard",
          "getPriorityRules",
          "validateEmail",
          "getLeadEmailVerdict",
          "getLeadResearch");

  @Test
  void theCommittedDocumentIsWhatTheServicesSay() throws IOException {
    String merged = ApiDocuments.text(ApiDocuments.merge());

    if (Boolean.getBoolean("openapi.update")) {
      Files.writeString(ApiDocuments.MERGED, merged);
    }

    assertThat(Files.readString(ApiDocuments.MERGED))
        .as("docs/api/openapi.yaml; -Dopenapi.update=true rewrites it")
        .isEqualTo(merged);
  }

  @Test
  void everyOperationHasAnIdOfItsOwn() {
    Set<String> ids = new HashSet<>();

    for (JsonNode operation : operations()) {
      String id = operation.path("operationId").asText();
      assertThat(ids.add(id)).as("operationId %s", id).isTrue();
    }

    assertThat(ids).hasSizeGreaterThan(100);
  }

  @Test
  void everyCodeThatARefusalNamesIsListedAtTheProblem() {
    JsonNode codes =
        ApiDocuments.merge().at("/components/schemas/Problem/properties/code/x-extensible-enum");

    assertThat(codes)
        .extracting(JsonNode::asText)
        .contains("consent-required", "version-mismatch", "token-missing", "lead-not-found")
        .isSorted();
  }

  @Test
  void whatAWorkspaceReadsHasAnAnswerOfTheSampleSuite() {
    List<String> missing = new ArrayList<>();
    for (JsonNode operation : operations()) {
      String id = operation.path("operationId").asText();
      if (SHOWN.contains(id)
          && operation.at("/responses/200/content/application~1json/examples").isMissingNode()
          && operation.at("/responses/201/content/application~1json/examples").isMissingNode()) {
        missing.add(id);
      }
    }

    assertThat(missing).isEmpty();
  }

  private static List<JsonNode> operations() {
    List<JsonNode> operations = new ArrayList<>();
    ApiDocuments.merge().path("paths").forEach(path -> path.forEach(operations::add));
    return operations;
  }
}
