package io.leadwise.research.sources.gdelt;

import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.news.HeadlineMention;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.outbound.Fetcher;
import io.leadwise.research.sources.WebService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Links to articles from the index of the GDELT Project (DOC 2.0). The index finds the words in the
 * text of an article, so only those count whose headline names the company.
 */
@ApplicationScoped
public class GdeltSource implements ResearchSource {

  static final String NAME = "gdelt";
  static final String LICENCE =
      "Index of the GDELT Project, free to use with attribution; headline and link only, rights of"
          + " the articles with their publishers";

  /** Longer than the interval that GDELT asks for: who asked too often is watched. */
  private static final Duration PENALTY = Duration.ofSeconds(30);

  private final WebService gdelt;
  private final SourcesConfig.Gdelt settings;
  private final Clock clock;

  @Inject
  GdeltSource(Fetcher fetcher, OutboundConfig outbound, SourcesConfig sources, Clock clock) {
    this.settings = sources.gdelt();
    this.clock = clock;
    this.gdelt =
        new WebService(
            NAME,
            "GDELT",
            fetcher,
            outbound.maxPageSize().asLongValue(),
            settings.minInterval(),
            clock);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  @Override
  public SourceSettings settings() {
    return settings;
  }

  @Override
  public Set<SectionName> sections() {
    return Set.of(SectionName.ACCOUNT_NEWS);
  }

  @Override
  public boolean supports(CompanyIdentity company) {
    return GdeltQuery.of(company.name()).isPresent();
  }

  @Override
  public List<Finding> research(CompanyIdentity company) throws SourceFailedException {
    Optional<GdeltQuery> query = GdeltQuery.of(company.name());
    if (query.isEmpty()) {
      return List.of();
    }
    FetchedDocument document =
        gdelt
            .get(query.get().uri(settings.days(), settings.maxRecords()), "application/json")
            .orElseThrow(() -> new SourceFailedException("GDELT has no search any more."));
    GdeltAnswer answer = GdeltAnswer.read(document.body());
    if (answer.isAskedTooOften()) {
      gdelt.rest(document, PENALTY);
      throw new SourceFailedException("GDELT was asked too often and asks for a pause.");
    }
    if (answer.isUnreadable()) {
      throw new SourceFailedException("GDELT answered with something that is not JSON.");
    }
    return ArticleList.findings(
        answer.articles(),
        HeadlineMention.of(company.name()),
        document.retrievedAt(),
        clock.instant());
  }
}
