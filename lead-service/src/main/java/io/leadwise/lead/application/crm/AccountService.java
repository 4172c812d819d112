package io.leadwise.lead.application.crm;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.leads.RelatedRecords;
import io.leadwise.lead.domain.crm.Account;
import io.leadwise.lead.domain.crm.AccountDetails;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.crm.AccountRepository;
import io.leadwise.lead.persistence.leads.LeadRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;

/**
 * Accounts are known to all sellers: they hold no personal data, and leads are connected to them.
 */
@ApplicationScoped
public class AccountService {

  @Inject AccountRepository accounts;
  @Inject LeadRepository leads;
  @Inject RelatedRecords related;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  /** Creates an account, or changes the one with the same external key. */
  @Transactional
  public Upserted<Account> upsert(ExternalKey key, AccountDetails details) {
    Optional<Account> known = key == null ? Optional.empty() : accounts.lockByExternalKey(key);
    if (known.isEmpty()) {
      Account account = new Account(ids.next(), key, details, clock.instant());
      accounts.persistAndFlush(account);
      return new Upserted<>(account, true);
    }
    return new Upserted<>(changed(known.get(), key, details), false);
  }

  /**
   * @param key null leaves the external key that the account has
   * @param precondition sees the version before the change and may refuse
   */
  @Transactional
  public Account change(
      UUID id, ExternalKey key, AccountDetails details, LongConsumer precondition) {
    Account account =
        accounts
            .findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .orElseThrow(() -> new NotFoundProblem("account", id));
    precondition.accept(account.version());
    return changed(account, key, details);
  }

  private Account changed(Account account, ExternalKey key, AccountDetails details) {
    if (!account.change(key, details, clock.instant())) {
      return account;
    }
    accounts.flush();
    related.changed(leads.idsOfAccount(account.id()), RelatedRecords.ACCOUNT);
    return accounts.findById(account.id());
  }

  @Transactional
  public Account get(UUID id) {
    return accounts.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("account", id));
  }

  /** Newest first. */
  @Transactional
  public Page<Account> page(Cursor cursor, int limit) {
    List<Account> found = accounts.page(Keyset.of(cursor), limit + 1);
    return Page.of(found, limit, account -> Cursor.of(account.createdAt(), account.id()));
  }
}
