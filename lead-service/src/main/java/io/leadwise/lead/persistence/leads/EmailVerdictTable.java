package io.leadwise.lead.persistence.leads;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.EmailVerdict;
import io.leadwise.lead.domain.Lead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The latest verdict per lead. */
@ApplicationScoped
public class EmailVerdictTable {

  @Inject Jdbc jdbc;

  /**
   * Keeps the verdicts that are newer than what is known and about the address that the lead has
   * now. No lead may occur twice.
   */
  public void upsert(List<EmailVerdict> verdicts) {
    jdbc.update(
        """
        insert into email_verdict
          (lead_id, version, email, validity, reason, type, message, validated_at, owner_id,
           lead_created_at)
        select v.lead_id, v.version, v.email, v.validity, v.reason, v.type, v.message,
               v.validated_at, l.owner_id, l.created_at
          from unnest(?::uuid[], ?::int8[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                      ?::timestamptz[])
            as v(lead_id, version, email, validity, reason, type, message, validated_at)
          join lead l on l.id = v.lead_id and l.email is not distinct from v.email
         order by v.lead_id
        on conflict (lead_id) do update
          set version = excluded.version, email = excluded.email, validity = excluded.validity,
              reason = excluded.reason, type = excluded.type, message = excluded.message,
              validated_at = excluded.validated_at, owner_id = excluded.owner_id
          where email_verdict.version < excluded.version
        """,
        column(verdicts, EmailVerdict::leadId).toArray(UUID[]::new),
        column(verdicts, EmailVerdict::version).toArray(Long[]::new),
        column(verdicts, EmailVerdict::email).toArray(String[]::new),
        column(verdicts, EmailVerdict::validity).toArray(String[]::new),
        column(verdicts, EmailVerdict::reason).toArray(String[]::new),
        column(verdicts, EmailVerdict::type).toArray(String[]::new),
        column(verdicts, EmailVerdict::message).toArray(String[]::new),
        column(verdicts, EmailVerdict::validatedAt).toArray(Instant[]::new));
  }

  /** The verdicts that count: those on the addresses that the leads have now. */
  public Map<UUID, EmailVerdict> current(Collection<Lead> leads) {
    Map<UUID, Lead> byId = leads.stream().collect(Collectors.toMap(Lead::id, Function.identity()));
    return jdbc
        .query(
            "select * from email_verdict where lead_id = any(?)",
            row ->
                new EmailVerdict(
                    Jdbc.uuid(row, "lead_id"),
                    row.getLong("version"),
                    row.getString("email"),
                    row.getString("validity"),
                    row.getString("reason"),
                    row.getString("type"),
                    row.getString("message"),
                    Jdbc.instant(row, "validated_at")),
            byId.keySet())
        .stream()
        .filter(v -> Objects.equals(v.email(), byId.get(v.leadId()).details().email()))
        .collect(Collectors.toMap(EmailVerdict::leadId, Function.identity()));
  }

  private static <T> List<T> column(
      List<EmailVerdict> verdicts, Function<EmailVerdict, T> property) {
    // Not toList(): an address may be null.
    return verdicts.stream().map(property).collect(Collectors.toList());
  }
}
