package io.leadwise.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.ConsoleRender;

/** What a released document promises, the present one still does. */
class BreakingChangesTest {

  private static final String LEADS = "/api/v1/leads";

  @Test
  void thePresentDocumentKeepsWhatWasReleased() {
    assertThat(ApiDocuments.released()).isNotEmpty();
    for (Path released : ApiDocuments.released()) {
      ChangedOpenApi changes = compare(ApiDocuments.read(released), ApiDocuments.merge());

      assertThat(changes.isCompatible())
          .as("%s is broken:%n%s", released.getFileName(), report(changes))
          .isTrue();
    }
  }

  @Test
  void anOperationThatIsGoneBreaks() {
    assertBreaks(document -> ((ObjectNode) document.at("/paths/~1api~1v1~1leads")).remove("get"));
  }

  @Test
  void aPropertyThatIsGoneFromAnAnswerBreaks() {
    assertBreaks(
        document ->
            ((ObjectNode) document.at("/components/schemas/PrioritizedLead/properties"))
                .remove("topReason"));
  }

  @Test
  void aPropertyOfAnotherTypeBreaks() {
    assertBreaks(
        document ->
            ((ObjectNode) document.at("/components/schemas/PrioritizedLead/properties/score"))
                .put("type", "string"));
  }

  @Test
  void aParameterThatIsNewAndRequiredBreaks() {
    assertBreaks(
        document ->
            ((ArrayNode) document.path("paths").path(LEADS).at("/get/parameters"))
                .addObject()
                .put("name", "region")
                .put("in", "query")
                .put("required", true)
                .putObject("schema")
                .put("type", "string"));
  }

  @Test
  void whatIsAddedDoesNotBreak() {
    ObjectNode after = ApiDocuments.merge();
    ((ObjectNode) after.at("/components/schemas/PrioritizedLead/properties"))
        .putObject("nickname")
        .put("type", "string");
    ((ObjectNode) after.path("paths"))
        .set("/api/v1/lists", after.path("paths").path(LEADS).deepCopy());

    assertThat(compare(ApiDocuments.merge(), after).isCompatible()).isTrue();
  }

  private static void assertBreaks(Consumer<JsonNode> change) {
    ObjectNode after = ApiDocuments.merge();
    change.accept(after);

    assertThat(compare(ApiDocuments.merge(), after).isIncompatible()).isTrue();
  }

  private static ChangedOpenApi compare(JsonNode before, JsonNode after) {
    return OpenApiCompare.fromContents(
        ComparableDocument.text(before), ComparableDocument.text(after));
  }

  private static String report(ChangedOpenApi changes) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new ConsoleRender().render(changes, new OutputStreamWriter(text, StandardCharsets.UTF_8));
    return text.toString(StandardCharsets.UTF_8);
  }
}
