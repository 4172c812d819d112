package io.leadwise.research.persistence;

import static io.leadwise.kit.jdbc.Column.column;

import io.leadwise.kit.jdbc.Jdbc;
import io.leadwise.kit.json.Documents;
import io.leadwise.research.domain.competitor.CompetitorClues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Leads that were selected, and the answers owed to them; every statement takes a whole batch. */
@ApplicationScoped
public class LeadResearchRepository {

  private static final String LEAD =
      "lead_id, lead_version, owner_id, company_id, no_company_reason, competitors, version, answered_at";

  private static final String TRACK =
      """
      insert into lead_research as l (lead_id, lead_version, owner_id, company_id, no_company_reason,
                                      competitors)
      select * from unnest(?::uuid[], ?::bigint[], ?::uuid[], ?::uuid[], ?::text[], ?::text[]) as n
       order by 1
      on conflict (lead_id) do update
        set owner_id = case when excluded.lead_version >= l.lead_version
                            then excluded.owner_id else l.owner_id end,
            company_id = case when excluded.lead_version >= l.lead_version
                              then excluded.company_id else l.company_id end,
            no_company_reason = case when excluded.lead_version >= l.lead_version
                                     then excluded.no_company_reason else l.no_company_reason end,
            competitors = case when excluded.lead_version >= l.lead_version
                               then excluded.competitors else l.competitors end,
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
      with taken as (
        delete from research_request where lead_id = any (?) and (not follow_up or ?)
        returning id, lead_id, run_id, requested_at)
      select id, lead_id, run_id from taken order by requested_at, id
      """;

  private static final String TAKE_OF_COMPANIES =
      """
      with taken as (
        delete from research_request
         where id in (select r.id from lead_research l
                        join research_request r on r.lead_id = l.lead_id
                       where l.company_id = any (?)
                         and (not r.follow_up or r.requested_at < ?::timestamptz)
                       limit ?)
        returning id, lead_id, run_id, requested_at)
      select id, lead_id, run_id from taken order by requested_at, id
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
      returning l.lead_id, l.lead_version, l.owner_id, l.company_id, l.no_company_reason,
                l.competitors, l.version, l.answered_at
      """;

  private static final String DELETE_REQUESTS =
      "delete from research_request where lead_id = any (?) returning lead_id";

  @Inject Jdbc jdbc;
  @Inject Documents documents;

  /** Keeps the newest state of each lead; older news changes nothing. Returns what is now kept. */
  public List<LeadStanding> track(List<TrackedLead> leads) {
    return jdbc.query(
        TRACK,
        this::standing,
        column("uuid", leads, TrackedLead::leadId),
        column("bigint", leads, TrackedLead::leadVersion),
        column("uuid", leads, TrackedLead::ownerId),
        column("uuid", leads, TrackedLead::companyId),
        column("text", leads, TrackedLead::noCompanyReason),
        column("text", leads, lead -> document(lead.competitors())));
  }

  /** Notes that answers are owed. */
  public void ask(List<OpenRequest> requests, Instant now) {
    jdbc.update(
        ASK,
        now,
        column("uuid", requests, OpenRequest::id),
        column("uuid", requests, OpenRequest::leadId),
        column("uuid", requests, OpenRequest::runId));
  }

  /** Notes that a better answer is owed later; at most one per lead. */
  public void promise(List<OpenRequest> followUps, Instant now) {
    jdbc.update(
        FOLLOW_UP,
        now,
        column("uuid", followUps, OpenRequest::id),
        column("uuid", followUps, OpenRequest::leadId));
  }

  /** Takes the requests of these leads, to answer them in the running transaction. */
  public List<OpenRequest> takeOfLeads(Collection<UUID> leadIds, boolean followUps) {
    return jdbc.query(TAKE_OF_LEADS, LeadResearchRepository::request, leadIds, followUps);
  }

  /**
   * Takes up to {@code limit} requests of the leads of these companies.
   *
   * @param promisedBefore follow-ups promised since then are left for the next time; null leaves
   *     all
   */
  public List<OpenRequest> takeOfCompanies(
      Collection<UUID> companyIds, Instant promisedBefore, int limit) {
    return jdbc.query(
        TAKE_OF_COMPANIES, LeadResearchRepository::request, companyIds, promisedBefore, limit);
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
        this::standing,
        column("uuid", rows, Map.Entry::getKey),
        column("bigint", rows, Map.Entry::getValue),
        at);
  }

  /**
   * Deletes leads and the answers owed to them.
   *
   * @return number of deleted rows by lead
   */
  public Map<UUID, Long> delete(Collection<UUID> leadIds) {
    // A worker may be answering one and promise another answer: first wait for it, then lock the
    // lead, so that nothing can be promised any more, then look again.
    List<UUID> deleted = new ArrayList<>(deleteRequests(leadIds));
    jdbc.query(
        "select lead_id from lead_research where lead_id = any (?) order by lead_id for update",
        LeadResearchRepository::leadId,
        leadIds);
    deleted.addAll(deleteRequests(leadIds));
    deleted.addAll(
        jdbc.query(
            "delete from lead_research where lead_id = any (?) returning lead_id",
            LeadResearchRepository::leadId,
            leadIds));
    return deleted.stream().collect(Collectors.groupingBy(id -> id, Collectors.counting()));
  }

  private List<UUID> deleteRequests(Collection<UUID> leadIds) {
    return jdbc.query(DELETE_REQUESTS, LeadResearchRepository::leadId, leadIds);
  }

  private static UUID leadId(ResultSet row) throws SQLException {
    return Jdbc.uuid(row, "lead_id");
  }

  /** Returns whether the seller owns a lead of the company, as of its last selection. */
  public boolean ownsLeadOf(UUID companyId, UUID ownerId) {
    return jdbc.first(
            "select 1 from lead_research where company_id = ? and owner_id = ? limit 1",
            row -> true,
            companyId,
            ownerId)
        .isPresent();
  }

  /** Returns the leads of a company, for a refresh. */
  public List<UUID> leadsOf(UUID companyId) {
    return jdbc.query(
        "select lead_id from lead_research where company_id = ?",
        row -> Jdbc.uuid(row, "lead_id"),
        companyId);
  }

  /**
   * Returns a lead.
   *
   * @param ownerId only if this seller owns it; null for any owner
   */
  public Optional<LeadStanding> find(UUID leadId, UUID ownerId) {
    return jdbc.first(
        "select %s from lead_research where lead_id = ? and (?::uuid is null or owner_id = ?)"
            .formatted(LEAD),
        this::standing,
        leadId,
        ownerId,
        ownerId);
  }

  /** Returns the leads of a company, and keeps them from being erased until all is done. */
  public List<UUID> lockLeadsOf(UUID companyId) {
    return jdbc.query(
        "select lead_id from lead_research where company_id = ? order by lead_id for update",
        LeadResearchRepository::leadId,
        companyId);
  }

  /** Most leads name no competitor: those need no document. */
  private String document(CompetitorClues clues) {
    return clues.equals(CompetitorClues.none()) ? null : documents.write(clues);
  }

  private CompetitorClues clues(String document) {
    return document == null
        ? CompetitorClues.none()
        : documents.read(document, CompetitorClues.class);
  }

  private LeadStanding standing(ResultSet row) throws SQLException {
    return new LeadStanding(
        new TrackedLead(
            Jdbc.uuid(row, "lead_id"),
            row.getLong("lead_version"),
            Jdbc.uuid(row, "owner_id"),
            Jdbc.uuid(row, "company_id"),
            row.getString("no_company_reason"),
            clues(row.getString("competitors"))),
        row.getLong("version"),
        Jdbc.instant(row, "answered_at"));
  }

  private static OpenRequest request(ResultSet row) throws SQLException {
    return new OpenRequest(
        Jdbc.uuid(row, "id"), Jdbc.uuid(row, "lead_id"), Jdbc.uuid(row, "run_id"));
  }
}
