package io.leadwise.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.leadwise.testkit.embedded.EventTopics;
import io.leadwise.testkit.embedded.TopicSpec;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractsTest {

  private static final String FOLDER = "/contracts/";

  static Stream<String> topics() {
    return EventTopics.all().stream().map(TopicSpec::name);
  }

  @Test
  void theIndexIsYamlAndNamesTheTopics() throws IOException {
    JsonNode index = index();

    assertThat(index.path("asyncapi").asText()).startsWith("3.");
    assertThat(topics())
        .containsExactlyInAnyOrder(
            "lead-changed",
            "lead-selected",
            "lead-email-changed",
            "research-completed",
            "email-validated",
            "consent-granted",
            "agent-settings-changed",
            "seller-changed",
            "lead-insight",
            "lead-closed",
            "lead-erased",
            "lead-erasure-confirmed");
  }

  @Test
  void everyReferenceOfTheIndexResolves() throws IOException {
    JsonNode index = index();

    List<String> references = index.findValuesAsText("$ref");

    assertThat(references).hasSizeGreaterThan(16);
    assertThat(references)
        .allSatisfy(
            reference -> {
              if (reference.startsWith("#")) {
                assertThat(index.at(reference.substring(1)).isMissingNode()).isFalse();
              } else {
                assertThat(getClass().getResource(FOLDER + reference.substring(2))).isNotNull();
              }
            });
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everyExampleIsValidAndComplete(String topic) {
    JsonNode example = Contracts.example(topic);

    Contracts.assertValid(topic, example);
    Contracts.assertSameShape(topic, example);
  }

  @ParameterizedTest
  @MethodSource("topics")
  void everySchemaRefusesABrokenExample(String topic) {
    for (String field : identityFields(Contracts.example(topic))) {
      ObjectNode without = (ObjectNode) Contracts.example(topic);
      without.remove(field);
      ObjectNode wrong = (ObjectNode) Contracts.example(topic);
      wrong.put(field, "not-what-it-should-be");

      assertThat(Contracts.schemaErrors(topic, without)).as("without %s", field).isNotEmpty();
      assertThat(Contracts.schemaErrors(topic, wrong)).as("wrong %s", field).isNotEmpty();
    }
  }

  @Test
  void aBrokenPartOfASharedSchemaIsSeenThroughItsReference() {
    ObjectNode selected = (ObjectNode) Contracts.example("lead-selected");
    ((ObjectNode) selected.get("lead")).put("status", "SOLD");

    assertThat(Contracts.schemaErrors("lead-selected", selected))
        .singleElement()
        .asString()
        .contains("status");
  }

  @Test
  void compactedTopicsAreThoseThatHoldTheLatestState() {
    assertThat(EventTopics.all())
        .filteredOn(t -> "compact".equals(t.config().get("cleanup.policy")))
        .extracting(TopicSpec::name)
        .containsExactlyInAnyOrder(
            "lead-changed",
            "consent-granted",
            "agent-settings-changed",
            "seller-changed",
            "lead-insight",
            "lead-erased");
    assertThat(EventTopics.all())
        .filteredOn(t -> "delete".equals(t.config().get("cleanup.policy")))
        .allSatisfy(t -> assertThat(t.config()).containsEntry("retention.ms", "604800000"));
  }

  @Test
  void deadLettersAreKeptForThirtyDays() {
    assertThat(EventTopics.deadLetters(List.of("research-service")))
        .hasSize(12)
        .contains(
            new TopicSpec(
                "lead-selected.research-service.dlq",
                1,
                java.util.Map.of("cleanup.policy", "delete", "retention.ms", "2592000000")));
  }

  private static List<String> identityFields(JsonNode example) {
    List<String> fields = new ArrayList<>();
    for (String field : List.of("leadId", "sellerId", "lead", "active")) {
      if (example.has(field)) {
        fields.add(field);
      }
    }
    assertThat(fields).isNotEmpty();
    return fields;
  }

  private static JsonNode index() throws IOException {
    try (InputStream in = EventContractsTest.class.getResourceAsStream(FOLDER + "asyncapi.yaml")) {
      return new ObjectMapper(new YAMLFactory()).readTree(in);
    }
  }
}
