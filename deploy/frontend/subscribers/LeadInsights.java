import com.fasterxml.jackson.databind.*;
import java.time.Duration;
import java.util.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Keeps the latest insight of every lead, and prints each that is new. */
class LeadInsights {
  public static void main(String[] arguments) throws Exception {
    Map<String, Object> config = Map.of(
        "bootstrap.servers", System.getenv("KAFKA"),
        "group.id", System.getenv().getOrDefault("GROUP", "my-crm"),
        "auto.offset.reset", "earliest");
    Map<String, Long> revisions = new HashMap<>();
    try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("lead-insight"));
      while (true) {
        for (ConsumerRecord<String, String> event : consumer.poll(Duration.ofSeconds(1))) {
          if (event.value() == null) { // the lead was erased: forget it
            revisions.remove(event.key());
            System.out.println("forget " + event.key());
            continue;
          }
          JsonNode insight = new ObjectMapper().readTree(event.value());
          long revision = insight.path("revision").asLong();
          if (revision > revisions.getOrDefault(event.key(), 0L)) { // else seen before, or old news
            revisions.put(event.key(), revision);
            System.out.println("insight " + event.key() + " revision " + revision + " score " + insight.at("/priority/score"));
          }
        }
      }
    }
  }
}
