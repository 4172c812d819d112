package io.leadwise.research.sources.wikidata;

import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.identity.CompanyIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts from Wikidata, whose statements are in the public domain (CC0). */
@ApplicationScoped
public class WikidataSource implements ResearchSource {

  static final String NAME = "wikidata";
  static final String LICENCE = "CC0-1.0";

  private final WikidataClient client;
  private final SourcesConfig.Wikidata settings;
  private final Clock clock;

  @Inject
  WikidataSource(WikidataClient client, SourcesConfig config, Clock clock) {
    this.client = client;
    this.settings = config.wikidata();
    this.clock = clock;
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
    return Set.of(SectionName.BUSINESS_OVERVIEW, SectionName.FINANCES);
  }

  @Override
  public boolean supports(CompanyIdentity company) {
    return company.wikidataId() != null;
  }

  @Override
  public List<Finding> research(CompanyIdentity company) throws SourceFailedException {
    var read = client.item(company.wikidataId());
    if (read.isEmpty()) {
      return List.of();
    }
    Selection selection = Selection.of(read.get().item(), LocalDate.now(clock));
    Map<String, String> labels = client.labels(selection.references());
    return new FindingWriter(read.get(), labels).write(selection);
  }
}
