package io.leadwise.lead.persistence.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.leadwise.kit.jdbc.CopyRows;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.EventJson;
import io.leadwise.lead.domain.crm.Intent;
import io.leadwise.lead.domain.crm.IntentType;
import io.leadwise.lead.domain.crm.Interaction;
import io.leadwise.lead.domain.crm.InteractionDetails;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Interactions that imports made of numbers: a page at a time. */
@ApplicationScoped
public class ImportedContactTable {

  /** Source of interactions that a file gives in numbers only. */
  public static final String SOURCE = "LEAD_IMPORT";

  private static final TypeReference<List<Intent>> INTENTS = new TypeReference<>() {};

  @Inject Jdbc jdbc;
  @Inject EventJson json;

  /** What earlier imports made of a lead; the intent is that of the latest email, or null. */
  public record Numbers(
      UUID leadId, int replies, IntentType lastIntent, int meetings, int unansweredCalls) {}

  public List<Numbers> numbers(Collection<UUID> leadIds) {
    return leadIds.isEmpty()
        ? List.of()
        : jdbc.query(
            """
            select lead_id, count(*) filter (where type = 'EMAIL_IN') as replies,
                   count(*) filter (where type = 'MEETING') as meetings,
                   count(*) filter (where type = 'CALL') as calls,
                   (array_agg(intents order by occurred_at desc, id desc)
                     filter (where type = 'EMAIL_IN'))[1] as intents
              from interaction where lead_id = any(?) and external_source = ? group by lead_id
            """,
            this::numbers,
            leadIds.toArray(UUID[]::new),
            SOURCE);
  }

  /** Deletes what earlier imports made of the leads. */
  public void deleteOf(Collection<UUID> leadIds) {
    if (leadIds.isEmpty()) {
      return;
    }
    jdbc.update(
        "delete from interaction where lead_id = any(?) and external_source = ?",
        leadIds.toArray(UUID[]::new),
        SOURCE);
  }

  public void insert(List<Interaction> interactions) {
    CopyRows rows = new CopyRows();
    for (Interaction interaction : interactions) {
      InteractionDetails details = interaction.details();
      rows.value(interaction.id())
          .value(interaction.version())
          .value(interaction.externalKey().source())
          .value(interaction.externalKey().id())
          .value(details.leadId())
          .value(details.type())
          .value(details.coworkerId())
          .value(details.at())
          .value(written(details.intents()))
          .value(details.answered())
          .value(interaction.createdAt())
          .value(interaction.updatedAt())
          .endRow();
    }
    jdbc.copy(
        "interaction (id, version, external_source, external_id, lead_id, type, coworker_id,"
            + " occurred_at, intents, answered, created_at, updated_at)",
        rows);
  }

  private Numbers numbers(ResultSet row) throws SQLException {
    String intents = row.getString("intents");
    return new Numbers(
        Jdbc.uuid(row, "lead_id"),
        row.getInt("replies"),
        intents == null
            ? null
            : read(intents).stream().findFirst().map(Intent::intent).orElse(null),
        row.getInt("meetings"),
        row.getInt("calls"));
  }

  private List<Intent> read(String intents) throws SQLException {
    try {
      return json.mapper().readValue(intents, INTENTS);
    } catch (JsonProcessingException e) {
      throw new SQLException("An interaction holds intents that cannot be read", e);
    }
  }

  private String written(List<Intent> intents) {
    try {
      return json.mapper().writeValueAsString(intents);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Intents cannot be written", e);
    }
  }
}
