package io.leadwise.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.local.console.ProgressBar.Progress;
import io.leadwise.local.console.RankedListTable.Row;
import io.leadwise.local.service.SuiteException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DemoTest {

  private static final String IMPORT = "/api/v1/lead-imports/7";
  private static final String RUN = "/api/v1/selection-runs/9";

  private final ScriptedApi api = new ScriptedApi();

  @AfterEach
  void stop() {
    api.close();
  }

  @Test
  void anImportIsFollowedToItsEnd() {
    api.on("POST /api/v1/lead-imports", 202, "http://elsewhere:8081" + IMPORT, "{}")
        .on("GET " + IMPORT, 200, "{\"status\": \"RUNNING\"}")
        .on(
            "GET " + IMPORT,
            200,
            """
            {"id": "7", "status": "COMPLETED",
             "counts": {"created": 58, "updated": 1, "skipped": 1, "failed": 0}}""");

    assertThat(LeadFile.importCsv(api.client(), "externalId\nA"))
        .isEqualTo(new LeadFile.Result("7", 58, 1, 1));
  }

  @Test
  void refusedRowsAreNamedWithTheirReasons() {
    api.on("POST /api/v1/lead-imports", 202, IMPORT, "{}")
        .on("GET " + IMPORT, 200, "{\"status\": \"COMPLETED\", \"counts\": {\"failed\": 2}}")
        .on(
            "GET " + IMPORT + "/rows?result=FAILED&limit=20",
            200,
            """
            {"items": [{"row": 3, "reason": "unknown owner"}, {"row": 5, "reason": "no id"}]}""");

    assertThatThrownBy(() -> LeadFile.importCsv(api.client(), "x"))
        .isInstanceOf(SuiteException.class)
        .hasMessageContainingAll("refused: 2", "row 3: unknown owner", "row 5: no id");
  }

  @Test
  void aRefusedFileIsToldInTheWordsOfTheService() {
    api.on("POST /api/v1/lead-imports", 422, "{\"detail\": \"The column owner is unknown.\"}");

    assertThatThrownBy(() -> LeadFile.importCsv(api.client(), "x"))
        .isInstanceOf(SuiteException.class)
        .hasMessage("The leads were not imported. The column owner is unknown.");
  }

  @Test
  void aRunIsShownUntilItIsOver() {
    api.on("POST /api/v1/selection-runs", 202, RUN, "{}")
        .on("GET " + RUN, 200, "{\"status\": \"RUNNING\", \"counts\": {\"selected\": 2}}")
        .on(
            "GET " + RUN,
            200,
            """
            {"status": "COMPLETED", "counts": {"selected": 2, "researched": 2, "validated": 2,
             "prioritized": 1, "failed": 1}}""");
    List<Progress> shown = new ArrayList<>();

    SelectionRun.execute(api.client(), Duration.ofSeconds(20), shown::add);

    assertThat(shown).containsExactly(new Progress(2, 0, 0, 0, 0), new Progress(2, 2, 2, 1, 1));
  }

  @Test
  void aRunInProgressIsFollowedInsteadOfStartingAnother() {
    api.on("POST /api/v1/selection-runs", 409, "{\"code\": \"run-in-progress\"}")
        .on("GET /api/v1/selection-runs?limit=1", 200, "{\"items\": [{\"id\": \"9\"}]}");

    assertThat(SelectionRun.start(api.client())).isEqualTo(RUN);
  }

  @Test
  void aFailedRunAndOneThatTakesTooLongAreFailures() {
    api.on("POST /api/v1/selection-runs", 202, RUN, "{}")
        .on("GET " + RUN, 200, "{\"status\": \"RUNNING\"}");
    assertThatThrownBy(
            () -> SelectionRun.execute(api.client(), Duration.ofMillis(1), progress -> {}))
        .isInstanceOf(SuiteException.class)
        .hasMessageContaining("did not end");

    api.on("GET " + RUN, 200, "{\"status\": \"FAILED\", \"failureReason\": \"no database\"}");
    assertThatThrownBy(
            () -> SelectionRun.execute(api.client(), Duration.ofSeconds(20), progress -> {}))
        .isInstanceOf(SuiteException.class)
        .hasMessage("The run ended as FAILED: no database");
  }

  @Test
  void theAgentIsSwitchedOnOnceWithTheSettingsThatItHas() {
    api.on(
            "GET /api/v1/agent-settings",
            200,
            "{\"version\": 3, \"active\": false, \"lookBackDays\": 14}")
        .on("GET /api/v1/agent-settings", 200, "{\"version\": 4, \"active\": true}")
        .on("PUT /api/v1/agent-settings", 200, "{}");

    DemoSetup.activateAgent(api.client());
    DemoSetup.activateAgent(api.client());

    assertThat(api.requests())
        .containsExactly(
            "GET /api/v1/agent-settings",
            "PUT /api/v1/agent-settings \"3\" {\"active\":true,\"lookBackDays\":14}",
            "GET /api/v1/agent-settings");
  }

  @Test
  void theListIsReadPageByPage() {
    api.on(
            "GET /api/v1/prioritized-leads?limit=3",
            200,
            """
            {"nextCursor": "c1", "items": [
              {"rank": 1, "name": "Ann", "company": "Acme", "score": 91.5, "fit": "HIGH",
               "emailVerdict": {"validity": "RISKY", "reason": "CATCH_ALL"},
               "suggestedAction": {"action": "DRAFT_EMAIL"}, "topReason": "Asked."},
              {"rank": 2, "name": " ", "company": null, "score": 3, "fit": "UNKNOWN",
               "emailVerdict": null, "suggestedAction": {"action": "NONE"}, "topReason": "Old."}]}""")
        .on(
            "GET /api/v1/prioritized-leads?limit=1&cursor=c1",
            200,
            """
            {"nextCursor": "c2", "items": [
              {"rank": 3, "name": "Bo", "company": "B", "score": 1, "fit": "LOW",
               "emailVerdict": {"validity": "VALID", "reason": "DELIVERABLE"},
               "suggestedAction": {"action": "NONE"}, "topReason": "New."}]}""");

    assertThat(RankedList.of(api.client(), 3))
        .containsExactly(
            new Row(1, "Ann", "Acme", 91.5, "high", "risky (catch all)", "draft email", "Asked."),
            new Row(2, "-", "-", 3, "unknown", "-", "none", "Old."),
            new Row(3, "Bo", "B", 1, "low", "valid", "none", "New."));
  }
}
