package io.leadwise.consent.application;

import io.leadwise.consent.config.ConsentConfig;
import io.leadwise.consent.domain.BothScopesRequiredException;
import io.leadwise.consent.domain.ConsentEntry;
import io.leadwise.consent.domain.ConsentScope;
import io.leadwise.consent.domain.ConsentTerms;
import io.leadwise.consent.domain.NothingToWithdrawException;
import io.leadwise.consent.domain.TermsOutdatedException;
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
   * Gives consent. Giving it twice is not an error: the first entry stands.
   *
   * @throws BothScopesRequiredException when a scope is missing
   * @throws TermsOutdatedException when another text than the current was shown
   */
  @Transactional
  public GrantResult grant(
      UUID sellerId, int textVersion, String language, Set<ConsentScope> scopes) {
    if (!scopes.equals(ConsentScope.BOTH)) {
      throw new BothScopesRequiredException();
    }
    ConsentTerms shown =
        terms
            .find(language)
            .filter(t -> t.version() == textVersion)
            .orElseThrow(TermsOutdatedException::new);
    ConsentEntry latest = ledger.latest(sellerId).orElse(null);
    if (latest != null && latest.isGranted()) {
      return new GrantResult(latest, false);
    }
    var entry = ConsentEntry.grant(ids.next(), sellerId, latest, shown, clock.instant());
    if (!ledger.append(entry)) {
      return new GrantResult(ledger.latest(sellerId).orElseThrow(), false);
    }
    events.recorded(entry);
    return new GrantResult(entry, true);
  }

  /**
   * Withdraws consent with a second entry.
   *
   * @throws io.leadwise.consent.domain.ConsentIrrevocableException unless consent is revocable
   */
  @Transactional
  public void withdraw(UUID sellerId) {
    ConsentEntry latest =
        ledger
            .latest(sellerId)
            .filter(ConsentEntry::isGranted)
            .orElseThrow(NothingToWithdrawException::new);
    var withdrawal = latest.withdraw(ids.next(), config.revocable(), clock.instant());
    if (ledger.append(withdrawal)) {
      events.recorded(withdrawal);
    }
  }

  @Transactional
  public Optional<ConsentEntry> latest(UUID sellerId) {
    return ledger.latest(sellerId);
  }

  /** Lists the ledger, newest first; of one seller, or of all for null. */
  @Transactional
  public Page<ConsentEntry> list(UUID sellerId, Cursor after, int limit) {
    var rows =
        ledger.page(
            sellerId,
            after == null ? null : after.instant(0),
            after == null ? null : after.uuid(1),
            limit + 1);
    return Page.of(rows, limit, e -> Cursor.of(e.recordedAt(), e.id()));
  }

  /**
   * @param created whether this call made the entry
   */
  public record GrantResult(ConsentEntry entry, boolean created) {}
}
