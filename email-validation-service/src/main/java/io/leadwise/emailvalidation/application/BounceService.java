package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.address.ParsedAddress;
import io.leadwise.emailvalidation.domain.mail.Bounce;
import io.leadwise.emailvalidation.domain.mail.BounceClass;
import io.leadwise.emailvalidation.domain.mail.BouncePolicy;
import io.leadwise.emailvalidation.domain.mail.DeliveryReport;
import io.leadwise.emailvalidation.domain.screening.AddressScreener;
import io.leadwise.emailvalidation.persistence.BounceRepository;
import io.leadwise.emailvalidation.persistence.LeadEmailRepository;
import io.leadwise.emailvalidation.persistence.VerdictRepository;
import io.leadwise.kit.problem.BadRequestProblem;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes note of mail that came back. */
@ApplicationScoped
public class BounceService {

  @Inject AddressScreener screener;
  @Inject BounceRepository bounces;
  @Inject BouncePolicy policy;
  @Inject VerdictRepository verdicts;
  @Inject LeadEmailRepository leads;
  @Inject Clock clock;

  /**
   * How a bounce was understood.
   *
   * @param counts whether the verdict on the address changes by what is known now
   */
  public record Noted(Bounce bounce, BounceClass meaning, boolean counts) {}

  /**
   * Takes note of what became of a mail. The same report may come again: it counts once. Recipients
   * whose address is not well formed are left out.
   *
   * @throws BadRequestProblem {@code invalid-address} when no recipient's address is well formed
   */
  @Transactional
  public List<Noted> report(DeliveryReport report) {
    Instant now = clock.instant();
    UUID id = reportId(report.messageId(), now);
    List<Keyed> keyed = new ArrayList<>();
    for (Bounce bounce : report.recipients()) {
      if (screener.parse(bounce.address()) instanceof ParsedAddress.WellFormed wellFormed) {
        keyed.add(new Keyed(wellFormed.address().key(), bounce));
      }
    }
    if (keyed.isEmpty()) {
      throw new BadRequestProblem("invalid-address", "The bounced address is not well formed.");
    }
    // Two reports with the same recipients wait for each other, and never in a circle.
    keyed.sort(Comparator.comparing(Keyed::key));
    return keyed.stream().map(one -> note(one.key(), one.bounce(), id, now)).toList();
  }

  private record Keyed(String key, Bounce bounce) {}

  private Noted note(String key, Bounce bounce, UUID reportId, Instant now) {
    BounceClass meaning = bounce.meaning();
    if (meaning.isHard()) {
      bounces.keep(key, bounce.reply(), meaning, now);
    } else if (meaning == BounceClass.TEMPORARY) {
      bounces.count(key, reportId, bounce.isFull(), now);
    } else {
      return new Noted(bounce, meaning, false);
    }
    boolean counts = bounces.find(Set.of(key), policy, now).containsKey(key);
    if (counts) {
      checkAgain(key, now);
    }
    return new Noted(bounce, meaning, counts);
  }

  private void checkAgain(String key, Instant now) {
    verdicts.forget(key);
    leads.recheckAddress(key, now);
  }

  /** A report that names no mail counts once a day, as it cannot be told from its repetition. */
  private static UUID reportId(String messageId, Instant now) {
    String name =
        messageId == null ? LocalDate.ofInstant(now, ZoneOffset.UTC).toString() : messageId;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /** Forgets bounces that count no longer, and checks their addresses again. */
  @Scheduled(every = "1h", delayed = "7m", concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  public void forgetPassed() {
    Instant now = clock.instant();
    bounces.deletePassed(policy.since(now)).forEach(key -> checkAgain(key, now));
  }
}
