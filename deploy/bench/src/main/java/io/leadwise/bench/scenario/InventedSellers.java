package io.leadwise.bench.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.local.client.LeadwiseApi;
import io.leadwise.local.service.SuiteException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sellers of a load test, who have no tokens: admins speak for them where they may. */
final class InventedSellers {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TOPIC = "consent-granted";
  private static final long LIMIT_SECONDS = 30;

  private final int count;

  InventedSellers(int count) {
    this.count = count;
  }

  /** Id of the n-th seller, from 0. */
  UUID id(int seller) {
    return new UUID(0x5e11e600_0000_4000L, 0x8000_0001_0000_0000L + seller);
  }

  List<String> emails() {
    return IntStream.range(0, count).mapToObj(InventedSellers::email).toList();
  }

  /** Makes them known, active and allowed. */
  void register(LeadwiseApi admin) {
    for (int i = 0; i < count; i++) {
      Map<String, Object> seller =
          Map.of(
              "displayName",
              "Seller " + i,
              "email",
              email(i),
              "active",
              true,
              "roles",
              List.of("salesperson"));
      LeadwiseApi.expect(admin.send("PUT", "/api/v1/sellers/" + id(i), seller), 200, 201, 204);
    }
  }

  /**
   * Announces their consent as consent-service would: only its holder can give a consent through
   * the API, and the demo issuer has tokens for two sellers.
   */
  void consent(String bootstrapServers) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent =
          IntStream.range(0, count).mapToObj(i -> producer.send(consentOf(id(i)))).toList();
      for (Future<RecordMetadata> one : sent) {
        one.get(LIMIT_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SuiteException("Interrupted.", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new SuiteException("Consents could not be announced.", e);
    }
  }

  private static ProducerRecord<String, byte[]> consentOf(UUID seller) {
    Instant now = Instant.now();
    Map<String, Object> consent = new LinkedHashMap<>();
    consent.put("consentId", UUID.randomUUID());
    consent.put("sellerId", seller);
    consent.put("status", "GRANTED");
    consent.put("version", 1);
    consent.put("purpose", "SALES_QUALIFICATION_AGENT");
    consent.put("scopes", List.of("EXCHANGE_EMAIL", "DATAVERSE_DATA"));
    consent.put("textVersion", 1);
    consent.put("language", "en");
    consent.put("grantedAt", now.toString());
    ProducerRecord<String, byte[]> event =
        new ProducerRecord<>(TOPIC, seller.toString(), json(consent));
    Map.of(
            "ce_specversion", "1.0",
            "ce_id", UUID.randomUUID().toString(),
            "ce_source", "/leadwise/bench",
            "ce_type", "leadwise.consent.granted.v1",
            "ce_time", now.toString(),
            "content-type", "application/json")
        .forEach(
            (name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
    return event;
  }

  private static String email(int seller) {
    return "seller" + seller + "@leadwise.example";
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A map of texts is always JSON", e);
    }
  }
}
