package io.leadwise.research.sources.website;

import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.Domains;
import io.leadwise.research.outbound.FetchException;
import io.leadwise.research.sources.website.SiteReader.SiteTroubleException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Facts from the company's own website: what it says about itself, quoted as such. */
@ApplicationScoped
public class CompanyWebsiteSource implements ResearchSource {

  static final String NAME = "company-website";

  private static final int MAX_REFRESHES = 2;

  private final SiteReader reader;
  private final SourcesConfig.Website settings;

  @Inject
  CompanyWebsiteSource(SiteReader reader, SourcesConfig config) {
    this.reader = reader;
    this.settings = config.website();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String licence() {
    return PageSource.LICENCE;
  }

  @Override
  public SourceSettings settings() {
    return settings;
  }

  @Override
  public boolean asksManyHosts() {
    return true;
  }

  @Override
  public Set<SectionName> sections() {
    return Set.of(SectionName.BUSINESS_OVERVIEW, SectionName.ACCOUNT_NEWS);
  }

  @Override
  public boolean supports(CompanyIdentity company) {
    return company.website() != null || company.domain() != null;
  }

  @Override
  public List<Finding> research(CompanyIdentity company) throws SourceFailedException {
    SiteVisit visit = new SiteVisit(reader, settings.maxPages());
    Optional<WebPage> home = home(company, visit);
    if (home.isEmpty()) {
      return List.of();
    }
    Optional<UnfitPage> unfit = UnfitPage.of(home.get());
    if (unfit.isEmpty()) {
      return SiteTour.of(visit, home.get());
    }
    if (unfit.get().isDoor()) {
      throw new SourceFailedException(
          "The company's website could not be read: " + unfit.get().reason() + ".");
    }
    // Somebody else's words about a domain, or nobody's: there is nothing of the company's to
    // quote.
    return List.of();
  }

  /** The first place that answers is the home page; if none does, the first trouble is told. */
  private static Optional<WebPage> home(CompanyIdentity company, SiteVisit visit)
      throws SourceFailedException {
    SourceFailedException trouble = null;
    for (URI place : HomePages.of(company)) {
      try {
        Optional<WebPage> page = visit.home(place);
        if (page.isPresent() && isSameSite(place, page.get().uri())) {
          return Optional.of(refreshed(visit, page.get()));
        }
      } catch (FetchException | SiteTroubleException e) {
        if (trouble == null) {
          trouble =
              new SourceFailedException(
                  "The company's website could not be read: " + e.getMessage(), e);
        }
        if (e instanceof FetchException fetch && fetch.kind() == FetchException.Kind.ROBOTS) {
          // Asking at another door of the same house would not be fair.
          break;
        }
      }
    }
    if (trouble != null) {
      throw trouble;
    }
    return Optional.empty();
  }

  /** Some home pages only send their readers on, mostly to a language. */
  private static WebPage refreshed(SiteVisit visit, WebPage page) {
    WebPage at = page;
    for (int hops = 0; hops < MAX_REFRESHES; hops++) {
      Optional<WebPage> next = Refresh.target(at).flatMap(visit::page);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
    }
    return at;
  }

  /**
   * A domain that leads to a site of another name may be sold, parked or a joke: what stands there
   * is not the company's word.
   */
  private static boolean isSameSite(URI asked, URI found) {
    Optional<String> before = Domains.registrable(asked.getHost()).map(Domains::brand);
    Optional<String> after = Domains.registrable(found.getHost()).map(Domains::brand);
    return before.isPresent() && before.equals(after);
  }
}
