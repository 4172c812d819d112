package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.application.AddressJudge.Depth;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.domain.lead.FormerAddresses;
import io.leadwise.emailvalidation.domain.lead.LeadEmail;
import io.leadwise.emailvalidation.domain.lead.RecheckPolicy;
import io.leadwise.emailvalidation.domain.lead.VerdictChange;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.emailvalidation.persistence.ErasureRepository;
import io.leadwise.emailvalidation.persistence.LeadEmailRepository;
import io.leadwise.emailvalidation.persistence.VerdictHistoryRepository;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Keeps the verdict on each lead's address and announces it. */
@ApplicationScoped
public class LeadEmailService {

  @Inject AddressJudge judge;
  @Inject LeadEmailRepository leads;
  @Inject ErasureRepository erasures;
  @Inject VerdictEvents events;
  @Inject VerdictHistoryRepository history;
  @Inject RecheckPolicy policy;
  @Inject EmailValidationConfig config;
  @Inject Clock clock;

  /**
   * Judges the addresses before the transaction, so that DNS never holds one open: within it the
   * verdicts are then fresh and found in the database.
   */
  public void prepare(List<LeadNews> news) {
    judge.judge(addresses(news, clock.instant()), Depth.REUSING);
  }

  /** Takes news of leads in their order; each piece of news is answered by one verdict. */
  @Transactional
  public void take(List<LeadNews> news) {
    Instant now = clock.instant();
    Map<String, Judged> judged = judgeAll(addresses(news, now));
    Map<UUID, LeadEmail> locked = leads.lock(news.stream().map(LeadNews::leadId).toList());
    List<ValidatedEmail> announced = new ArrayList<>(news.size());
    FormerAddresses former = new FormerAddresses();
    for (LeadNews piece : news) {
      LeadEmail lead = locked.get(piece.leadId());
      Judged answer = judged.get(piece.email());
      String before = lead.addressKey();
      apply(piece, lead, answer, now);
      former.note(lead, before);
      former.note(lead, answer == null ? null : answer.key());
      announced.add(ValidatedEmail.of(lead, piece.runId()));
    }
    leads.save(locked.values());
    erasures.noteFormer(former);
    events.validated(announced);
  }

  private void apply(LeadNews news, LeadEmail lead, Judged judged, Instant now) {
    if (isLeftAlone(news, now)) {
      lead.leftAlone(news.ownerId(), news.email(), news.leadVersion(), now);
      return;
    }
    Verdict verdict = judged == null ? Verdict.noAddress(now) : judged.verdict();
    lead.validated(
        news.ownerId(),
        news.email(),
        judged == null ? null : judged.key(),
        news.leadVersion(),
        verdict,
        policy.after(verdict, 0, now),
        now);
  }

  private boolean isLeftAlone(LeadNews news, Instant now) {
    return news.email() != null && news.isOlderThan(config.maxLeadAge(), now);
  }

  private Map<String, Judged> judgeAll(List<String> addresses) {
    List<Judged> answers = judge.judge(addresses, Depth.REUSING);
    Map<String, Judged> byAddress = new HashMap<>();
    for (int i = 0; i < addresses.size(); i++) {
      byAddress.put(addresses.get(i), answers.get(i));
    }
    return byAddress;
  }

  private List<String> addresses(List<LeadNews> news, Instant now) {
    return news.stream()
        .filter(piece -> !isLeftAlone(piece, now))
        .map(LeadNews::email)
        .filter(Objects::nonNull)
        .distinct()
        .toList();
  }

  /**
   * Returns the verdict on a lead's address.
   *
   * @param owner the seller who asks; null for a caller who may see every lead
   * @throws NotFoundProblem when there is none that this caller may see
   */
  public LeadEmail get(UUID leadId, UUID owner) {
    return leads.find(leadId, owner).orElseThrow(() -> new NotFoundProblem("lead", leadId));
  }

  /**
   * Returns what was said about a lead's address, newest first; see {@link #get}.
   *
   * @param cursor null for the first page
   */
  public Page<VerdictChange> history(UUID leadId, UUID owner, Cursor cursor, int limit) {
    long before = Long.MAX_VALUE;
    if (cursor != null) {
      cursor.requireMark(0, leadId.toString());
      before = cursor.number(1);
    }
    get(leadId, owner);
    return Page.of(
        history.page(leadId, before, limit + 1),
        limit,
        change -> Cursor.of(leadId, change.version()));
  }
}
