package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.lead.LeadEmail;
import io.leadwise.emailvalidation.domain.lead.VerdictOverride;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Validity;
import io.leadwise.emailvalidation.persistence.LeadEmailRepository;
import io.leadwise.kit.problem.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Lets people overrule the checks. */
@ApplicationScoped
public class OverrideService {

  private static final Duration LONGEST = Duration.ofDays(5 * 366L);

  @Inject LeadEmailRepository leads;
  @Inject VerdictEvents events;
  @Inject Clock clock;

  /** What a person wants to be true until a moment; see {@link VerdictOverride}. */
  public record Wish(
      Validity validity, AddressType type, String note, UUID by, Instant expiresAt) {}

  /**
   * Overrides the verdict on a lead's address and announces it.
   *
   * @param owner the seller who asks; null for a caller who may see every lead
   * @param precondition refuses a version that the caller did not expect
   * @throws NotFoundProblem when there is no lead that this caller may see
   * @throws InvalidExpiryException when it would end in the past or after more than five years
   */
  @Transactional
  public LeadEmail override(UUID leadId, UUID owner, Wish wish, LongConsumer precondition) {
    Instant now = clock.instant();
    if (!wish.expiresAt().isAfter(now) || wish.expiresAt().isAfter(now.plus(LONGEST))) {
      throw new InvalidExpiryException();
    }
    LeadEmail lead = find(leadId, owner);
    precondition.accept(lead.version());
    lead.override(
        new VerdictOverride(
            wish.validity(), wish.type(), wish.note(), wish.by(), now, wish.expiresAt()));
    store(lead);
    return lead;
  }

  /** Lets the checks decide again; see {@link #override}. Lifting twice is not an error. */
  @Transactional
  public LeadEmail lift(UUID leadId, UUID owner, UUID by, LongConsumer precondition) {
    LeadEmail lead = find(leadId, owner);
    precondition.accept(lead.version());
    if (lead.liftOverride(by, clock.instant())) {
      store(lead);
    }
    return lead;
  }

  private LeadEmail find(UUID leadId, UUID owner) {
    return leads.findLocked(leadId, owner).orElseThrow(() -> new NotFoundProblem("lead", leadId));
  }

  private void store(LeadEmail lead) {
    leads.save(List.of(lead));
    events.validated(List.of(ValidatedEmail.of(lead, null)));
  }
}
