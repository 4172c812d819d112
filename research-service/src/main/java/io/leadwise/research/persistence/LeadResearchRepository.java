package io.leadwise.research.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Leads that were selected, and the answers owed to them; every statement takes a whole batch. */
@ApplicationScoped
public class LeadResearchRepository {

  private static final String LEAD =
      "lead_id, lead_version, owner_id, company_id, no_company_reason, version, answered_at";

  private static final String TRACK =
      """
      insert into lead_research as l (lead_id, lead_version, owner_id, company_id, no_company_reason)
      select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[]) as n
       order by 1
      on conflict (lead_id) do update
        set owner_id = case when excluded.lead_version >= l.lead_version
                            then excluded.owner_id else l.owner_id end,
            company_id = case when excluded.lead_version >= l.lead_version
                              then excluded.company_id else l.company_id end,
            no_company_reason = case when excluded.lead_version >= l.lead_version
                                     then excluded.no_company_reason else l.no_company_reason end,
            lead_version = greatest(excluded.lead_version, l.lead_version)
      returning
      """
          + LEAD;

  private static final String ASK =
      """
      insert into research_request (id, lead_id, run_id, follow_up, requested_at)
      select id, lead_id, run_id, false, ?
        from unnest(?::uuid[], ?::uuid[], ?::uuid[]) as r (id, lead_id, run_id)
      """;

  private static final String FOLLOW_UP =
      """
      insert into research_request (id, lead_id, run_id, follow_up, requested_at)
      select id, lead_id, null, true, ? from unnest(?::uuid[], ?::uuid[]) as r (id, lead_id)
      on conflict (lead_id) where follow_up do nothing
      """;

  private static final String TAKE_OF_LEADS =
      """
      delete from research_request where lead_id = any (?) and (not follow_up or ?)
      returning id, lead_id, run_id
      """;

  private static final String TAKE_OF_COMPANIES =
      """
      delete from research_request
       where id in (select r.id from lead_research l
                      join research_request r on r.lead_id = l.lead_id
                     where l.company_id = any (?) and (not r.follow_up or ?)
                     limit ?)
      returning id, lead_id, run_id
      """;

  private static final String NUMBER =
      """
      with asked as (
        select l.lead_id, a.answers
          from lead_research l
          join unnest(?::uuid[], ?::bigint[]) as a (lead_id, answers) on a.lead_id = l.lead_id
         order by l.lead_id for update of l)
      update lead_research l set version = l.version + asked.answers, answered_at = ?
        from asked where l.lead_id = asked.lead_id
      returning l.lead_id, l.lead_version, l.owner_id, l.company_id, l.no_company_reason, l.version,
                l.answered_at
      """;

  @Inject Jdbc jdbc;

  /** Keeps the newest state of each lead; older news changes nothing. Returns what is now kept. */
  public List<LeadStanding> track(List<TrackedLead> leads) {
    return jdbc.query(
        TRACK,
        p ->
            p.column("uuid", leads, TrackedLead::leadId)
                .column("bigint", leads, TrackedLead::leadVersion)
                .column("uuid", leads, TrackedLead::ownerId)
                .column("uuid", leads, TrackedLead::companyId)
                .column("text", leads, TrackedLead::noCompanyReason),
        LeadResearchRepository::standing);
  }

  /** Notes that answers are owed. */
  public void ask(List<OpenRequest> requests, Instant now) {
    jdbc.update(
        ASK,
        p ->
            p.add(now)
                .column("uuid", requests, OpenRequest::id)
                .column("uuid", requests, OpenRequest::leadId)
                .column("uuid", requests, OpenRequest::runId));
  }

  /** Notes that a better answer is owed later; at most one per lead. */
  public void promise(List<OpenRequest> followUps, Instant now) {
    jdbc.update(
        FOLLOW_UP,
        p ->
            p.add(now)
                .column("uuid", followUps, OpenRequest::id)
                .column("uuid", followUps, OpenRequest::leadId));
  }

  /** Takes the requests of these leads, to answer them in the running transaction. */
  public List<OpenRequest> takeOfLeads(Collection<UUID> leadIds, boolean followUps) {
    return jdbc.query(
        TAKE_OF_LEADS, p -> p.uuids(leadIds).add(followUps), LeadResearchRepository::request);
  }

  /** Takes up to {@code limit} requests of the leads of these companies. */
  public List<OpenRequest> takeOfCompanies(
      Collection<UUID> companyIds, boolean followUps, int limit) {
    return jdbc.query(
        TAKE_OF_COMPANIES,
        p -> p.uuids(companyIds).add(followUps).add(limit),
        LeadResearchRepository::request);
  }

  /**
   * Counts answers: each lead's version grows by the given number.
   *
   * @return the leads with the version of their last answer
   */
  public List<LeadStanding> number(Map<UUID, Long> answers, Instant at) {
    List<Map.Entry<UUID, Long>> rows = List.copyOf(answers.entrySet());
    return jdbc.query(
        NUMBER,
        p ->
            p.column("uuid", rows, Map.Entry::getKey)
                .column("bigint", rows, Map.Entry::getValue)
                .add(at),
        LeadResearchRepository::standing);
  }

  /** Returns the leads of a company, for a refresh. */
  public List<UUID> leadsOf(UUID companyId) {
    return jdbc.query(
        "select lead_id from lead_research where company_id = ?",
        p -> p.add(companyId),
        row -> row.getObject("lead_id", UUID.class));
  }

  /**
   * Returns a lead.
   *
   * @param ownerId only if this seller owns it; null for any owner
   */
  public Optional<LeadStanding> find(UUID leadId, UUID ownerId) {
    return jdbc
        .query(
            "select %s from lead_research where lead_id = ? and (?::uuid is null or owner_id = ?)"
                .formatted(LEAD),
            p -> p.add(leadId).add(ownerId).add(ownerId),
            LeadResearchRepository::standing)
        .stream()
        .findFirst();
  }

  private static LeadStanding standing(ResultSet row) throws SQLException {
    return new LeadStanding(
        new TrackedLead(
            row.getObject("lead_id", UUID.class),
            row.getLong("lead_version"),
            row.getObject("owner_id", UUID.class),
            row.getObject("company_id", UUID.class),
            row.getString("no_company_reason")),
        row.getLong("version"),
        Jdbc.instant(row, "answered_at"));
  }

  private static OpenRequest request(ResultSet row) throws SQLException {
    return new OpenRequest(
        row.getObject("id", UUID.class),
        row.getObject("lead_id", UUID.class),
        row.getObject("run_id", UUID.class));
  }
}
