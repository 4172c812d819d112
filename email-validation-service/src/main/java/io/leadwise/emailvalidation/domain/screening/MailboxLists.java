package io.leadwise.emailvalidation.domain.screening;

import io.leadwise.emailvalidation.domain.address.NameSet;
import java.util.List;
import java.util.Set;

/**
 * The vendored public lists. A domain is on a list when it or a parent of it, down to the
 * registrable domain, is an entry; entries that are public suffixes never match.
 */
public final class MailboxLists {

  private final NameSet disposable;
  private final NameSet freeProviders;
  private final NameSet roleAccounts;

  /** All entries in lower case, domains in A-labels. */
  public MailboxLists(Set<String> disposable, Set<String> freeProviders, Set<String> roleAccounts) {
    this.disposable = new NameSet(disposable);
    this.freeProviders = new NameSet(freeProviders);
    this.roleAccounts = new NameSet(roleAccounts);
  }

  boolean isDisposable(List<String> candidates) {
    return hasAny(disposable, candidates);
  }

  /** Disposables are taken off: nobody's personal mailbox is there. */
  boolean isFreeProvider(List<String> candidates) {
    return hasAny(freeProviders, candidates) && !isDisposable(candidates);
  }

  /** Tells whether exactly this domain is a free provider. */
  boolean isFreeProvider(String domain) {
    return freeProviders.contains(domain) && !disposable.contains(domain);
  }

  boolean isRoleAccount(String mailbox) {
    return roleAccounts.contains(mailbox);
  }

  private static boolean hasAny(NameSet list, List<String> candidates) {
    for (int i = 0; i < candidates.size(); i++) {
      if (list.contains(candidates.get(i))) {
        return true;
      }
    }
    return false;
  }
}
