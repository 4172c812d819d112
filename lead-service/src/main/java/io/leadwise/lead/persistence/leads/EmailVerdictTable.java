package io.leadwise.lead.persistence.leads;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.EmailVerdict;
import io.leadwise.lead.domain.Lead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The latest verdict per lead. */
@ApplicationScoped
public class EmailVerdictTable {

  /** What {@link #read} reads, of a table named {@code v}. */
  static final String COLUMNS =
      "v.version as verdict_version, v.email as verdict_email, v.validity, v.reason, v.type,"
          + " v.message, v.validated_at";

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

  /** The verdict that counts: the one on the address that the lead has now. */
  public Optional<EmailVerdict> current(Lead lead) {
    return jdbc.first(
        "select "
            + COLUMNS
            + " from email_verdict v where v.lead_id = ? and v.email is not distinct from ?",
        row -> read(row, lead.id()),
        lead.id(),
        lead.details().email());
  }

  /** Reads {@link #COLUMNS}; null where a lead has no verdict. */
  static EmailVerdict read(ResultSet row, UUID leadId) throws SQLException {
    long version = row.getLong("verdict_version");
    return row.wasNull()
        ? null
        : new EmailVerdict(
            leadId,
            version,
            row.getString("verdict_email"),
            row.getString("validity"),
            row.getString("reason"),
            row.getString("type"),
            row.getString("message"),
            Jdbc.instant(row, "validated_at"));
  }

  private static <T> List<T> column(
      List<EmailVerdict> verdicts, Function<EmailVerdict, T> property) {
    // Not toList(): an address may be null.
    return verdicts.stream().map(property).collect(Collectors.toList());
  }
}
