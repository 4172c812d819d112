package io.leadwise.lead.persistence.leads;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.lead.domain.Qualification;
import io.leadwise.lead.domain.Qualification.Part;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** What the qualification of each lead created or linked. */
@ApplicationScoped
public class QualificationTable {

  @Inject Jdbc jdbc;

  public Optional<Qualification> find(UUID lead) {
    return jdbc.first(
        "select * from lead_qualification where lead_id = ?",
        row ->
            new Qualification(part(row, "account"), part(row, "contact"), part(row, "opportunity")),
        lead);
  }

  public void put(UUID lead, Qualification outcome) {
    jdbc.update(
        """
        insert into lead_qualification
          (lead_id, account_id, account_created, contact_id, contact_created, opportunity_id,
           opportunity_created)
        values (?, ?, ?, ?, ?, ?, ?)
        on conflict (lead_id) do update
          set account_id = excluded.account_id, account_created = excluded.account_created,
              contact_id = excluded.contact_id, contact_created = excluded.contact_created,
              opportunity_id = excluded.opportunity_id,
              opportunity_created = excluded.opportunity_created
        """,
        lead,
        id(outcome.account()),
        created(outcome.account()),
        id(outcome.contact()),
        created(outcome.contact()),
        id(outcome.opportunity()),
        created(outcome.opportunity()));
  }

  private static UUID id(Part part) {
    return part == null ? null : part.id();
  }

  private static boolean created(Part part) {
    return part != null && part.created();
  }

  private static Part part(ResultSet row, String noun) throws SQLException {
    UUID id = Jdbc.uuid(row, noun + "_id");
    return id == null ? null : new Part(id, row.getBoolean(noun + "_created"));
  }
}
