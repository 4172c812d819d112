package io.leadwise.lead.persistence.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.EventJson;
import io.leadwise.lead.domain.crm.AccountDetails;
import io.leadwise.lead.domain.crm.ContactDetails;
import io.leadwise.lead.domain.crm.InteractionDetails;
import io.leadwise.lead.domain.crm.OpportunityDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes many records with external keys in one statement: new ones are inserted, those that differ
 * are changed, the others are left alone.
 */
@ApplicationScoped
public class BulkTable {

  @Inject Jdbc jdbc;
  @Inject EventJson json;

  /**
   * A record to write.
   *
   * @param newId its id if it is new
   */
  public record Write<D>(UUID newId, ExternalKey key, D details) {}

  /** A record that was written; those that did not differ are not among them. */
  public record Written(UUID id, boolean created) {}

  public Map<ExternalKey, Written> accounts(List<Write<AccountDetails>> writes, Instant now) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Write<AccountDetails> write : writes) {
      AccountDetails d = write.details();
      Map<String, Object> row = row(write);
      row.put("name", d.name());
      row.put("website", d.website());
      row.put("industry", d.industry());
      row.put("country", d.country());
      row.put("employees", d.employees());
      rows.add(row);
    }
    return upsert(
        "account",
        List.of("name text", "website text", "industry text", "country text", "employees int"),
        rows,
        now);
  }

  public Map<ExternalKey, Written> contacts(List<Write<ContactDetails>> writes, Instant now) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Write<ContactDetails> write : writes) {
      ContactDetails d = write.details();
      Map<String, Object> row = row(write);
      row.put("account_id", d.accountId());
      row.put("first_name", d.firstName());
      row.put("last_name", d.lastName());
      row.put("email", d.email());
      row.put("phone", d.phone());
      row.put("job_title", d.jobTitle());
      rows.add(row);
    }
    return upsert(
        "contact",
        List.of(
            "account_id uuid",
            "first_name text",
            "last_name text",
            "email text",
            "phone text",
            "job_title text"),
        rows,
        now);
  }

  public Map<ExternalKey, Written> opportunities(
      List<Write<OpportunityDetails>> writes, Instant now) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Write<OpportunityDetails> write : writes) {
      OpportunityDetails d = write.details();
      Money revenue = d.estimatedRevenue();
      Map<String, Object> row = row(write);
      row.put("name", d.name());
      row.put("status", d.status());
      row.put("estimated_revenue_amount", revenue == null ? null : revenue.amount());
      row.put("estimated_revenue_currency", revenue == null ? null : revenue.currency());
      row.put("account_id", d.accountId());
      row.put("lead_id", d.leadId());
      row.put("contact_id", d.contactId());
      row.put("competitor", d.competitor());
      rows.add(row);
    }
    return upsert(
        "opportunity",
        List.of(
            "name text",
            "status text",
            "estimated_revenue_amount numeric",
            "estimated_revenue_currency text",
            "account_id uuid",
            "lead_id uuid",
            "contact_id uuid",
            "competitor text"),
        rows,
        now);
  }

  public Map<ExternalKey, Written> interactions(
      List<Write<InteractionDetails>> writes, Instant now) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Write<InteractionDetails> write : writes) {
      InteractionDetails d = write.details();
      Map<String, Object> row = row(write);
      row.put("lead_id", d.leadId());
      row.put("type", d.type());
      row.put("coworker_id", d.coworkerId());
      row.put("occurred_at", d.at());
      row.put("subject", d.subject());
      row.put("excerpt", d.excerpt());
      row.put("intents", d.intents());
      row.put("answered", d.answered());
      row.put("external_address", d.externalAddress());
      rows.add(row);
    }
    return upsert(
        "interaction",
        List.of(
            "lead_id uuid",
            "type text",
            "coworker_id uuid",
            "occurred_at timestamptz",
            "subject text",
            "excerpt text",
            "intents jsonb",
            "answered boolean",
            "external_address text"),
        rows,
        now);
  }

  private static Map<String, Object> row(Write<?> write) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", write.newId());
    row.put("external_source", write.key().source());
    row.put("external_id", write.key().id());
    return row;
  }

  /** The rows travel as one JSON document, whatever types their columns have. */
  private Map<ExternalKey, Written> upsert(
      String table, List<String> typed, List<Map<String, Object>> rows, Instant now) {
    List<String> columns = typed.stream().map(c -> c.substring(0, c.indexOf(' '))).toList();
    String names = String.join(", ", columns);
    String statement =
        """
        insert into %1$s as t
          (id, version, external_source, external_id, %2$s, created_at, updated_at)
        select id, 1, external_source, external_id, %2$s, n.at, n.at
          from jsonb_to_recordset(?::jsonb)
            as r(id uuid, external_source text, external_id text, %3$s),
               (select ?::timestamptz as at) n
         order by external_source, external_id
        on conflict (external_source, external_id) do update
          set version = t.version + 1, updated_at = greatest(t.updated_at, excluded.updated_at), %4$s
          where (%5$s) is distinct from (%6$s)
        returning external_source, external_id, id, xmax = 0 as created
        """
            .formatted(
                table,
                names,
                String.join(", ", typed),
                joined(columns, c -> c + " = excluded." + c),
                joined(columns, c -> "t." + c),
                joined(columns, c -> "excluded." + c));
    return jdbc
        .query(
            statement,
            result ->
                Map.entry(
                    new ExternalKey(
                        result.getString("external_source"), result.getString("external_id")),
                    new Written(Jdbc.uuid(result, "id"), result.getBoolean("created"))),
            text(rows),
            now)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static String joined(List<String> columns, UnaryOperator<String> each) {
    return columns.stream().map(each).collect(Collectors.joining(", "));
  }

  private String text(List<Map<String, Object>> rows) {
    try {
      return json.mapper().writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Rows cannot be written as JSON", e);
    }
  }
}
