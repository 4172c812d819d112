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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/** Facts from the company's own website: what it says about itself, quoted as such. */
@ApplicationScoped
public class CompanyWebsiteSource implements ResearchSource {

  static final String NAME = "company-website";

  private static final Logger LOG = Logger.getLogger(CompanyWebsiteSource.class);

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
    Optional<WebPage> home = home(company);
    if (home.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(PageFacts.of(home.get()));
    findings.addAll(described(home.get()));
    for (URI link : AboutLinks.on(home.get(), settings.maxPages() - 1)) {
      about(link).ifPresent(page -> findings.addAll(described(page)));
    }
    return findings;
  }

  private static List<Finding> described(WebPage page) {
    JsonLd things = JsonLd.of(page.html());
    List<Finding> findings = new ArrayList<>(OrganisationFacts.of(page, things));
    findings.addAll(NewsFacts.of(page, things));
    return findings;
  }

  /** The first place that answers is the home page; if none does, the first trouble is told. */
  private Optional<WebPage> home(CompanyIdentity company) throws SourceFailedException {
    SourceFailedException trouble = null;
    for (URI place : HomePages.of(company)) {
      try {
        Optional<WebPage> page = reader.read(place);
        if (page.isPresent() && isSameSite(place, page.get().uri())) {
          return page;
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

  /**
   * A domain that leads to a site of another name may be sold, parked or a joke: what stands there
   * is not the company's word.
   */
  private static boolean isSameSite(URI asked, URI found) {
    Optional<String> before = Domains.registrable(asked.getHost()).map(Domains::brand);
    Optional<String> after = Domains.registrable(found.getHost()).map(Domains::brand);
    return before.isPresent() && before.equals(after);
  }

  /** The home page was read, so a missing or broken further page costs only itself. */
  private Optional<WebPage> about(URI link) {
    try {
      return reader.read(link);
    } catch (FetchException | SiteTroubleException e) {
      LOG.debugf("A further page of a website was left out: %s", e.getMessage());
      return Optional.empty();
    }
  }
}
