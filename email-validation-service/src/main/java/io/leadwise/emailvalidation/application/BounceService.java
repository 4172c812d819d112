package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.address.EmailAddress;
import io.leadwise.emailvalidation.domain.address.ParsedAddress;
import io.leadwise.emailvalidation.domain.mail.BounceClass;
import io.leadwise.emailvalidation.domain.mail.BounceStatus;
import io.leadwise.emailvalidation.domain.screening.AddressScreener;
import io.leadwise.emailvalidation.persistence.BounceRepository;
import io.leadwise.emailvalidation.persistence.LeadEmailRepository;
import io.leadwise.emailvalidation.persistence.VerdictRepository;
import io.leadwise.kit.problem.BadRequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Takes note of mail that came back. */
@ApplicationScoped
public class BounceService {

  @Inject AddressScreener screener;
  @Inject BounceRepository bounces;
  @Inject VerdictRepository verdicts;
  @Inject LeadEmailRepository leads;
  @Inject Clock clock;

  /**
   * Takes note of one bounce; what does not count against the address changes nothing.
   *
   * @param text what the mail server said; may be null
   * @return what the status says about the mailbox
   * @throws BadRequestProblem {@code invalid-address} when the text is no address
   */
  @Transactional
  public BounceClass report(String address, BounceStatus status, String text) {
    if (!(screener.parse(address) instanceof ParsedAddress.WellFormed wellFormed)) {
      throw new BadRequestProblem("invalid-address", "The bounced address is not well formed.");
    }
    EmailAddress bounced = wellFormed.address();
    BounceClass kind = status.classify();
    if (kind.countsAgainstAddress()) {
      Instant now = clock.instant();
      bounces.keep(bounced.key(), status.toString(), kind, text, now);
      verdicts.forget(bounced.key());
      leads.recheckAddress(bounced.key(), now);
    }
    return kind;
  }
}
