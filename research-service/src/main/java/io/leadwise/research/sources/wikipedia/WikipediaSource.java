package io.leadwise.research.sources.wikipedia;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.outbound.FetchedDocument;
import io.leadwise.research.outbound.Fetcher;
import io.leadwise.research.sources.WebService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The first sentences of a company's article in the English Wikipedia. The article is never
 * searched by name: only the title that the company's Wikidata item is linked to is asked for.
 */
@ApplicationScoped
public class WikipediaSource implements ResearchSource {

  static final String NAME = "wikipedia";
  static final String LICENCE = "CC BY-SA 4.0";

  private static final String SUMMARY = "https://en.wikipedia.org/api/rest_v1/page/summary/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final WebService wikipedia;
  private final SourcesConfig.Wikipedia settings;

  @Inject
  WikipediaSource(Fetcher fetcher, OutboundConfig outbound, SourcesConfig sources, Clock clock) {
    this.settings = sources.wikipedia();
    this.wikipedia =
        new WebService(
            NAME,
            "Wikipedia",
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
    return Set.of(SectionName.BUSINESS_OVERVIEW);
  }

  @Override
  public boolean supports(CompanyIdentity company) {
    return company.wikipediaTitle() != null && company.wikidataId() != null;
  }

  @Override
  public List<Finding> research(CompanyIdentity company) throws SourceFailedException {
    String title = company.wikipediaTitle().strip().replace(' ', '_');
    // A slash is part of the title here, not of the path.
    URI uri = URI.create(SUMMARY + URLEncoder.encode(title, StandardCharsets.UTF_8));
    Optional<FetchedDocument> answer = wikipedia.get(uri, "application/json");
    if (answer.isEmpty()) {
      return List.of();
    }
    return ArticleSummary.finding(company, json(answer.get()), answer.get().retrievedAt()).stream()
        .toList();
  }

  private static JsonNode json(FetchedDocument document) throws SourceFailedException {
    try {
      return JSON.readTree(document.body());
    } catch (IOException e) {
      throw new SourceFailedException("Wikipedia answered with something that is not JSON.", e);
    }
  }
}
