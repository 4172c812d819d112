package io.leadwise.e2e.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.leadwise.e2e.kafka.DeadLetters;
import io.leadwise.e2e.kafka.Event;
import io.leadwise.e2e.kafka.Resend;
import io.leadwise.e2e.kafka.TopicReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records that no consumer can handle, in each topic, and where they must end. */
final class Poison {

  private static final String LEAD = "lead-service";
  private static final String RESEARCH = "research-service";
  private static final String EMAIL = "email-validation-service";
  private static final String PRIORITIZATION = "prioritization-service";
  private static final String CONSENT = "consent-service";

  private static final String LEAD_ID = "(\"leadId\"\\s*:\\s*\")[^\"]*(\")";

  /**
   * A topic and who reads it.
   *
   * @param type CloudEvents type that its readers know
   */
  private record Read(String topic, String type, List<String> readers) {}

  /** Every topic of the contracts; a test compares. */
  private static final List<Read> TOPICS =
      List.of(
          new Read("lead-changed", "lead.changed", List.of(PRIORITIZATION)),
          new Read("lead-selected", "lead.selected", List.of(RESEARCH, EMAIL, PRIORITIZATION)),
          new Read("lead-email-changed", "lead.email-changed", List.of(EMAIL)),
          new Read("research-completed", "research.completed", List.of(PRIORITIZATION, LEAD)),
          new Read("email-validated", "email.validated", List.of(PRIORITIZATION, LEAD)),
          new Read("consent-granted", "consent.granted", List.of(PRIORITIZATION, LEAD)),
          new Read("agent-settings-changed", "agent.settings-changed", List.of(CONSENT)),
          new Read("seller-changed", "seller.changed", List.of(CONSENT)),
          new Read("lead-insight", "lead-insight.updated", List.of(LEAD)),
          new Read("lead-closed", "lead.closed", List.of(PRIORITIZATION)),
          new Read("lead-erased", "lead.erased", List.of(RESEARCH, EMAIL, PRIORITIZATION, CONSENT)),
          new Read("lead-erasure-confirmed", "lead.erasure-confirmed", List.of(LEAD)));

  /** Topics whose events name a lead that their reader need not know. */
  private static final List<String> ABOUT_LEADS =
      List.of(
          "lead-email-changed",
          "research-completed",
          "email-validated",
          "lead-closed",
          "lead-erasure-confirmed");

  private final FaultSuite suite;
  private final Map<String, List<String>> textsByDeadLetterTopic = new HashMap<>();

  Poison(FaultSuite suite) {
    this.suite = suite;
  }

  /** Topics that it is put into. */
  static List<String> topics() {
    return TOPICS.stream().map(Read::topic).toList();
  }

  /** Puts every kind of poison into every topic. */
  void spread() {
    for (Read read : TOPICS) {
      List<Event> records = kinds("leadwise." + read.type() + ".v1");
      for (Event poison : records) {
        Resend.to(suite.suite().bootstrapServers(), read.topic(), poison);
      }
      for (String reader : read.readers()) {
        String deadLetters = read.topic() + "." + reader + ".dlq";
        suite.expectDeadLetters(deadLetters, records.size());
        textsByDeadLetterTopic
            .computeIfAbsent(deadLetters, name -> new ArrayList<>())
            .addAll(records.stream().map(Event::text).toList());
      }
    }
  }

  /**
   * Sends events that are as they should be, about a lead that nobody knows: no poison, only news
   * of no use.
   *
   * @return the id of that lead
   */
  String spreadStrays() {
    String stranger = UUID.randomUUID().toString();
    for (Read read : TOPICS) {
      if (ABOUT_LEADS.contains(read.topic())) {
        String text = example(read.topic()).replaceAll(LEAD_ID, "$1" + stranger + "$2");
        assertThat(text).as(read.topic()).contains(stranger);
        Resend.asNew(
            suite.suite().bootstrapServers(),
            read.topic(),
            new Event(stranger, text, headers("leadwise." + read.type() + ".v1")));
      }
    }
    return stranger;
  }

  /** Each reader put each of them aside once, as it came, and says where it found it. */
  void isPutAside() {
    await()
        .atMost(FaultSuite.PATIENCE)
        .untilAsserted(
            () ->
                assertThat(DeadLetters.count(suite.suite().bootstrapServers()))
                    .containsExactlyInAnyOrderEntriesOf(suite.expectedDeadLetters()));
    textsByDeadLetterTopic.forEach(
        (name, texts) -> {
          try (TopicReader topic = new TopicReader(suite.suite().bootstrapServers(), name)) {
            List<Event> letters = topic.readToEnd();
            assertThat(letters)
                .extracting(Event::text)
                .as(name)
                .containsExactlyInAnyOrderElementsOf(texts);
            assertThat(letters)
                .allSatisfy(
                    letter ->
                        assertThat(letter.headers())
                            .containsEntry("dlq_topic", name.substring(0, name.indexOf('.')))
                            .containsKeys("dlq_error", "dlq_partition", "dlq_offset"));
          }
        });
  }

  private static String example(String topic) {
    String name = "/contracts/" + topic + "/" + topic + ".v1.example.json";
    try (InputStream in = Poison.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Event> kinds(String type) {
    String id = UUID.randomUUID().toString();
    return List.of(
        new Event(id, "this is " + id + " and no JSON", headers(type)),
        new Event(id, "[\"" + id + "\", \"is no object\"]", headers(type)),
        new Event(id, "{\"leadId\": \"" + id + "\"}", Map.of("ce_type", type)));
  }

  private static Map<String, String> headers(String type) {
    return Map.of("ce_specversion", "1.0", "ce_id", UUID.randomUUID().toString(), "ce_type", type);
  }
}
