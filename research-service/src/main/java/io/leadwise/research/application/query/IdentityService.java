package io.leadwise.research.application.query;

import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.research.application.intake.MailboxDomains;
import io.leadwise.research.domain.company.Company;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.persistence.CompanyRepository;
import io.leadwise.research.persistence.DatabaseClock;
import io.leadwise.research.persistence.LeadResearchRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Lets people say who a company is where directories are not sure, or wrong. */
@ApplicationScoped
public class IdentityService {

  @Inject CompanyRepository companies;
  @Inject LeadResearchRepository leads;
  @Inject RenewedAnswers renewed;
  @Inject MailboxDomains mailboxes;
  @Inject DatabaseClock clock;

  /** Who it is by whose word; at least one key. */
  public record Wish(String wikidataId, String domain, String cik, String lei, UUID by) {}

  /**
   * @throws NotFoundProblem when there is no such company
   */
  @Transactional
  public Company get(UUID id) {
    return companies.find(id).orElseThrow(() -> new NotFoundProblem("company", id));
  }

  /**
   * Pins who the company is, and has it researched again at once; all its leads get the new answer.
   *
   * @param owner the seller who asks and must own a lead of it; null for a caller who may change
   *     all
   * @param precondition refuses a version of the pin that the caller did not see
   * @throws NotFoundProblem when there is no such company
   * @throws NoLeadOfCompanyException when the seller owns no lead of it
   * @throws MailboxProviderDomainException when the domain is one of mailboxes for anybody
   */
  @Transactional
  public Company pin(UUID id, UUID owner, Wish wish, LongConsumer precondition) {
    Company company = changeable(id, owner);
    precondition.accept(company.pinVersion());
    if (wish.domain() != null && mailboxes.isMailboxProvider(wish.domain())) {
      throw new MailboxProviderDomainException();
    }
    company.pin(
        new IdentityPin(
            wish.wikidataId(), wish.domain(), wish.cik(), wish.lei(), wish.by(), clock.now()));
    companies.save(List.of(company));
    renewed.promise(company);
    return company;
  }

  /** Lets the directories decide again; see {@link #pin}. Lifting twice is not an error. */
  @Transactional
  public Company unpin(UUID id, UUID owner, LongConsumer precondition) {
    Company company = changeable(id, owner);
    precondition.accept(company.pinVersion());
    if (company.unpin(clock.now())) {
      companies.save(List.of(company));
      renewed.promise(company);
    }
    return company;
  }

  private Company changeable(UUID id, UUID owner) {
    Company company = companies.lock(id).orElseThrow(() -> new NotFoundProblem("company", id));
    if (owner != null && !leads.ownsLeadOf(id, owner)) {
      throw new NoLeadOfCompanyException();
    }
    return company;
  }

  /** All leads of a company share its identity: only who works on one of them may change it. */
  static final class NoLeadOfCompanyException extends RefusalException {
    NoLeadOfCompanyException() {
      super(
          Refusal.FORBIDDEN,
          "no-lead-of-company",
          "You own no lead of this company; a sales admin can say who it is.");
    }
  }

  /** Free and throw-away mailboxes name no company (domain.md §5). */
  static final class MailboxProviderDomainException extends RefusalException {
    MailboxProviderDomainException() {
      super(
          Refusal.INVALID,
          "mailbox-provider-domain",
          "Anybody can have an address at this domain: it names no company.");
    }
  }
}
