package io.leadwise.emailvalidation.application;

import io.leadwise.emailvalidation.domain.address.DomainNames;
import io.leadwise.emailvalidation.domain.address.PublicSuffixes;
import io.leadwise.emailvalidation.domain.screening.DomainListing;
import io.leadwise.emailvalidation.domain.screening.ListedDomain;
import io.leadwise.emailvalidation.persistence.LeadEmailRepository;
import io.leadwise.emailvalidation.persistence.ListedDomainRepository;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.BadRequestProblem;
import io.leadwise.kit.problem.NotFoundProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * The lists that admins keep. A change holds for the next address at once, in every replica, and
 * the leads that it touches are checked again.
 */
@ApplicationScoped
public class ListedDomainService {

  /** Marks the cursors of this list: any text would do as a domain to go on after. */
  private static final String LIST = "email-domains";

  @Inject ListedDomainRepository domains;
  @Inject LeadEmailRepository leads;
  @Inject Clock clock;

  /**
   * Returns what is said about a domain itself, not about its parents.
   *
   * @throws NotFoundProblem when nothing is
   * @throws BadRequestProblem {@code invalid-domain} when the text is no domain name
   */
  public ListedDomain get(String domain) {
    String name = name(domain);
    return domains.find(name).orElseThrow(() -> new NotFoundProblem("email domain", name));
  }

  /** Returns listed domains in their order. */
  public Page<ListedDomain> list(Cursor cursor, int limit) {
    String after = "";
    if (cursor != null) {
      cursor.requireMark(0, LIST);
      after = cursor.text(1);
    }
    return Page.of(
        domains.list(after, limit + 1), limit, listed -> Cursor.of(LIST, listed.domain()));
  }

  /**
   * Says something about a domain and all below it, in place of what was said before.
   *
   * @throws PublicSuffixException for a name under which anybody can register
   */
  @Transactional
  public ListedDomain put(String domain, DomainListing listing, UUID by) {
    String name = name(domain);
    if (PublicSuffixes.isPublicSuffix(name)) {
      throw new PublicSuffixException(name);
    }
    Instant now = clock.instant();
    ListedDomain listed = new ListedDomain(name, listing, by, now);
    domains.put(listed);
    leads.recheckDomain(name, now);
    return listed;
  }

  /** Takes back what was said about a domain. Taking back twice is not an error. */
  @Transactional
  public void remove(String domain) {
    String name = name(domain);
    if (domains.remove(name)) {
      leads.recheckDomain(name, clock.instant());
    }
  }

  private static String name(String domain) {
    return DomainNames.toAscii(domain)
        .orElseThrow(
            () -> new BadRequestProblem("invalid-domain", "The path does not name a domain."));
  }
}
