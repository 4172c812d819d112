package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.lead.RecheckPolicy;
import io.leadwise.emailvalidation.domain.mail.BounceClass;
import io.leadwise.emailvalidation.domain.mail.BouncePolicy;
import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailEvidence;
import io.leadwise.emailvalidation.domain.mail.VerdictEngine;
import io.leadwise.emailvalidation.domain.screening.AddressScreener;
import io.leadwise.emailvalidation.domain.screening.DomainListing;
import io.leadwise.emailvalidation.domain.screening.Screening;
import io.leadwise.emailvalidation.domain.verdict.Verdict;
import io.leadwise.emailvalidation.persistence.BounceRepository;
import io.leadwise.emailvalidation.persistence.VerdictRepository;
import io.leadwise.emailvalidation.persistence.VerdictRepository.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Judges many addresses together: each distinct domain is looked up once, and the number of
 * statements does not depend on how many addresses there are.
 */
@ApplicationScoped
public class AddressJudge {

  /** How far a judgement goes. */
  public enum Depth {
    /** Syntax, lists and bounces; DNS is left out and the verdict is not kept. */
    WITHOUT_DNS,
    /** All checks; a verdict that is still fresh is taken as it is. */
    REUSING,
    /** All checks, whatever is known. */
    ANEW
  }

  @Inject AddressScreener screener;
  @Inject VerdictEngine engine;
  @Inject RecheckPolicy policy;
  @Inject BouncePolicy bouncePolicy;
  @Inject MailDomains mailDomains;
  @Inject Mailboxes mailboxes;
  @Inject AdminLists adminLists;
  @Inject VerdictRepository verdicts;
  @Inject BounceRepository bounces;
  @Inject Clock clock;

  /** Judges one text. */
  public Judged judge(String text, Depth depth) {
    return judge(List.of(text), depth).get(0);
  }

  /**
   * Judges texts.
   *
   * @return one answer per text, in the same order
   */
  public List<Judged> judge(List<String> texts, Depth depth) {
    Instant now = clock.instant();
    List<Screening> screenings = screen(texts, now);
    Map<String, Screening> open = new HashMap<>();
    for (Screening screening : screenings) {
      if (!screening.isDecided()) {
        open.put(screening.address().key(), screening);
      }
    }
    Map<String, Verdict> known = conclude(open, depth, now);
    return screenings.stream().map(screening -> answer(screening, known)).toList();
  }

  private static Judged answer(Screening screening, Map<String, Verdict> concluded) {
    return new Judged(
        screening.address(),
        screening.isDecided()
            ? screening.verdict()
            // Spellings that differ in case share the key but not the suggestion.
            : screening.reuse(concluded.get(screening.address().key())));
  }

  private List<Screening> screen(List<String> texts, Instant now) {
    Map<String, DomainListing> listings = adminLists.current();
    return texts.stream()
        .map(text -> screener.screen(screener.parse(text), listings, now))
        .toList();
  }

  private Map<String, Verdict> conclude(Map<String, Screening> open, Depth depth, Instant now) {
    Map<String, Verdict> concluded = new HashMap<>();
    if (depth == Depth.REUSING) {
      concluded.putAll(verdicts.fresh(open.keySet(), now));
    }
    List<Screening> asked = new ArrayList<>(open.values());
    asked.removeIf(screening -> concluded.containsKey(screening.address().key()));
    if (asked.isEmpty()) {
      return concluded;
    }
    Map<String, BounceClass> bounced =
        bounces.find(
            asked.stream().map(screening -> screening.address().key()).toList(), bouncePolicy, now);
    MailDomains.Answers mail =
        mailDomains.ask(depth == Depth.WITHOUT_DNS ? Set.of() : domains(asked));
    Map<String, MailEvidence> evidence = new HashMap<>();
    for (Screening screening : asked) {
      String key = screening.address().key();
      evidence.put(key, evidence(screening, mail, bounced.get(key)));
    }
    askMailServers(asked, evidence);
    SortedMap<String, Kept> kept = new TreeMap<>();
    // DNS and mail servers may have taken seconds: a verdict carries the time at which it was
    // reached.
    Instant reached = clock.instant();
    for (Screening screening : asked) {
      String key = screening.address().key();
      Verdict verdict = engine.conclude(screening, evidence.get(key), reached);
      concluded.put(key, verdict);
      kept.put(key, new Kept(verdict, policy.freshUntil(verdict)));
    }
    if (depth != Depth.WITHOUT_DNS) {
      verdicts.keep(kept);
    }
    return concluded;
  }

  /** Only about addresses that nothing else has decided: each question costs trust. */
  private void askMailServers(List<Screening> asked, Map<String, MailEvidence> evidence) {
    if (!mailboxes.areAsked()) {
      return;
    }
    Instant now = clock.instant();
    List<EmailAddress> open =
        asked.stream()
            .filter(one -> engine.leavesMailboxOpen(one, evidence.get(one.address().key()), now))
            .map(Screening::address)
            .toList();
    mailboxes
        .ask(open)
        .forEach((key, result) -> evidence.compute(key, (k, known) -> known.withProbe(result)));
  }

  private static Collection<String> domains(List<Screening> asked) {
    Set<String> domains = new HashSet<>();
    for (Screening screening : asked) {
      if (screening.needsDns()) {
        domains.add(screening.address().domain());
      }
    }
    return domains;
  }

  private static MailEvidence evidence(
      Screening screening, MailDomains.Answers mail, BounceClass bounce) {
    String domain = screening.address().domain();
    MailDomain answer = mail.domains().get(domain);
    return new MailEvidence(answer, mail.lastSuccess().get(domain), bounce);
  }
}
