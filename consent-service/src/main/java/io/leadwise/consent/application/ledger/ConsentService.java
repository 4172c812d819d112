package io.leadwise.consent.application.ledger;

import io.leadwise.consent.application.terms.TermsCatalogue;
import io.leadwise.consent.config.ConsentConfig;
import io.leadwise.consent.domain.ledger.BothScopesRequiredException;
import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.ledger.ConsentScope;
import io.leadwise.consent.domain.ledger.LedgerHead;
import io.leadwise.consent.domain.ledger.NothingToWithdrawException;
import io.leadwise.consent.domain.terms.ConsentTerms;
import io.leadwise.consent.domain.terms.TermsOutdatedException;
import io.leadwise.consent.persistence.ConsentEntryRepository;
import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gives, shows and, where the operator allows it, withdraws consent. */
@ApplicationScoped
public class ConsentService {

  @Inject ConsentEntryRepository ledger;
  @Inject TermsCatalogue terms;
  @Inject ConsentEvents events;
  @Inject ConsentConfig config;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /**
   * Gives consent. Giving it twice is not an error: the first entry stands, unless the text has
   * come to mean something else since.
   *
   * @throws BothScopesRequiredException when a scope is missing
   * @throws TermsOutdatedException when another text was shown than one of today's meaning
   */
  @Transactional
  public GrantResult grant(
      UUID sellerId, int textVersion, String language, Set<ConsentScope> scopes) {
    if (!scopes.equals(ConsentScope.BOTH)) {
      throw new BothScopesRequiredException();
    }
    ConsentTerms shown =
        terms.agreeable(textVersion, language).orElseThrow(TermsOutdatedException::new);
    // Looked up without the lock first: most repetitions need none.
    return covering(sellerId, shown).orElseGet(() -> append(sellerId, shown));
  }

  private GrantResult append(UUID sellerId, ConsentTerms shown) {
    LedgerHead head = ledger.lockHead();
    // Another request may have given it while this one waited.
    return covering(sellerId, shown)
        .orElseGet(
            () -> {
              ConsentEntry latest = ledger.latest(sellerId).orElse(null);
              var entry =
                  ConsentEntry.grant(ids.next(), sellerId, latest, shown, clock.instant(), head);
              ledger.append(entry);
              events.recorded(entry);
              return new GrantResult(entry, true);
            });
  }

  private Optional<GrantResult> covering(UUID sellerId, ConsentTerms shown) {
    return ledger
        .latest(sellerId)
        .filter(entry -> entry.covers(shown.meaning()))
        .map(entry -> new GrantResult(entry, false));
  }

  /**
   * Withdraws consent with an entry of its own.
   *
   * @throws NothingToWithdrawException when none stands
   * @throws io.leadwise.consent.domain.ledger.ConsentIrrevocableException unless consent is
   *     revocable
   */
  @Transactional
  public void withdraw(UUID sellerId) {
    LedgerHead head = ledger.lockHead();
    ConsentEntry granted =
        ledger
            .latest(sellerId)
            .filter(ConsentEntry::isGranted)
            .orElseThrow(NothingToWithdrawException::new);
    var withdrawal = granted.withdraw(ids.next(), config.revocable(), clock.instant(), head);
    ledger.append(withdrawal);
    events.recorded(withdrawal);
  }

  @Transactional
  public Optional<ConsentEntry> latest(UUID sellerId) {
    return ledger.latest(sellerId);
  }

  /** Lists the ledger, newest first; of one seller, or of all for null. */
  @Transactional
  public Page<ConsentEntry> list(UUID sellerId, Cursor after, int limit) {
    var rows = ledger.page(sellerId, after == null ? null : after.number(0), limit + 1);
    return Page.of(rows, limit, entry -> Cursor.of(entry.sequence()));
  }

  /**
   * @param created whether this call made the entry
   */
  public record GrantResult(ConsentEntry entry, boolean created) {}
}
