package io.leadwise.lead.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.testkit.Contracts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What there was before changes were announced is announced by the migration. */
class DirectoryMigrationTest {

  private static final String SELLER = "5e11e600-0000-4000-8000-000000000001";

  private final MigratedDatabase database = new MigratedDatabase();

  @AfterEach
  void stop() {
    database.close();
  }

  @Test
  void settingsAndSellersOfBeforeWaitInTheOutbox() throws Exception {
    database.migrate("11");
    try (Connection connection = database.connection()) {
      connection
          .createStatement()
          .execute(
              """
              update agent_settings set active = true, version = 7;
              insert into seller (id, version, display_name, email, active, roles, created_at, updated_at)
              values ('%s', 3, 'Sofia', 's@leadwise.example', true, array['closer', 'salesperson'],
                      now(), now())"""
                  .formatted(SELLER));
    }

    database.migrate("12");

    Map<String, JsonNode> waiting = outbox();
    assertThat(waiting.keySet())
        .containsExactly("agent-settings-changed agent", "seller-changed " + SELLER);
    waiting.forEach(
        (place, value) -> {
          String topic = place.split(" ")[0];
          Contracts.assertValid(topic, value);
          Contracts.assertSameShape(topic, value);
        });
    JsonNode settings = waiting.get("agent-settings-changed agent");
    assertThat(settings.path("version").asLong()).isEqualTo(7);
    assertThat(settings.path("active").asBoolean()).isTrue();
    JsonNode seller = waiting.get("seller-changed " + SELLER);
    assertThat(seller.path("version").asLong()).isEqualTo(3);
    assertThat(seller.path("roles").toString()).isEqualTo("[\"closer\",\"salesperson\"]");
  }

  private Map<String, JsonNode> outbox() throws Exception {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    try (Connection connection = database.connection();
        var rows =
            connection
                .createStatement()
                .executeQuery("select topic, key, payload from outbox order by id")) {
      while (rows.next()) {
        String json = new String(rows.getBytes("payload"), StandardCharsets.UTF_8);
        found.put(
            rows.getString("topic") + " " + rows.getString("key"),
            new ObjectMapper().readTree(json));
      }
    }
    return found;
  }
}
