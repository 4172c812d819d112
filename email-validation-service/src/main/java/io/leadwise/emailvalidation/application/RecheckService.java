package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.application.AddressJudge.Depth;
import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.domain.lead.LeadEmail;
import io.leadwise.emailvalidation.domain.lead.RecheckPolicy;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.emailvalidation.persistence.LeadEmailRepository;
import io.leadwise.emailvalidation.persistence.VerdictRepository;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Checks addresses again by itself: after a passing failure, when an admin listed their domain,
 * when mail to them bounced, and when an override expires. Replicas share the work by skipping each
 * other's rows.
 */
@ApplicationScoped
public class RecheckService {

  @Inject AddressJudge judge;
  @Inject LeadEmailRepository leads;
  @Inject VerdictRepository verdicts;
  @Inject VerdictEvents events;
  @Inject RecheckPolicy policy;
  @Inject EmailValidationConfig config;
  @Inject Clock clock;

  @Scheduled(
      every = "${leadwise.email-validation.recheck.every:10s}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    while (checkSome() == config.recheck().batchSize()) {
      // A full batch means that more are due.
    }
  }

  @Scheduled(every = "1h", delayed = "5m", concurrentExecution = ConcurrentExecution.SKIP)
  void forgetStaleVerdicts() {
    verdicts.deleteStale(clock.instant());
  }

  /** Returns how many were due. */
  private int checkSome() {
    Instant now = clock.instant();
    List<LeadEmail> due =
        leads.claimDue(now, now.plus(config.recheck().lease()), config.recheck().batchSize());
    if (due.isEmpty()) {
      return 0;
    }
    // A replica that dies here leaves its rows to the next one when the lease is over.
    List<String> addresses =
        due.stream().map(LeadEmail::email).filter(Objects::nonNull).distinct().toList();
    List<Judged> judged = judge.judge(addresses, Depth.ANEW);
    Map<String, Verdict> found = new HashMap<>();
    for (int i = 0; i < addresses.size(); i++) {
      found.put(addresses.get(i), judged.get(i).verdict());
    }
    QuarkusTransaction.requiringNew().run(() -> store(due, found));
    return due.size();
  }

  private void store(List<LeadEmail> due, Map<String, Verdict> found) {
    Map<UUID, LeadEmail> locked = leads.lockKnown(due.stream().map(LeadEmail::leadId).toList());
    Instant now = clock.instant();
    List<ValidatedEmail> news = new ArrayList<>();
    for (LeadEmail claimed : due) {
      LeadEmail lead = locked.get(claimed.leadId());
      if (lead == null || lead.version() != claimed.version()) {
        // Erased meanwhile; or somebody else has judged it, and set anew when it is due.
        continue;
      }
      Verdict verdict = lead.email() == null ? Verdict.noAddress(now) : found.get(lead.email());
      if (lead.checkedAgain(
          verdict, policy.after(verdict, claimed.recheck().attempts(), now), now)) {
        news.add(ValidatedEmail.of(lead, null));
      }
    }
    leads.save(locked.values());
    events.validated(news);
  }
}
