package io.leadwise.research.sources.edgar;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What companies file with the US Securities and Exchange Commission: figures of annual reports and
 * the exact events of current reports. Works of the federal government are in the public domain (17
 * U.S.C. § 105); the SEC asks for at most ten requests a second and a way to reach the operator.
 */
@ApplicationScoped
public class EdgarSource implements ResearchSource {

  static final String NAME = "sec-edgar";
  static final String PUBLISHER = "SEC EDGAR";
  static final String LICENCE = "US public domain";

  private final EdgarClient client;
  private final SourcesConfig.SecEdgar settings;
  private final Clock clock;

  @Inject
  EdgarSource(EdgarClient client, SourcesConfig config, Clock clock) {
    this.client = client;
    this.settings = config.secEdgar();
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
    return Set.of(SectionName.FINANCES, SectionName.ACCOUNT_NEWS);
  }

  @Override
  public boolean supports(CompanyIdentity company) {
    return company.cik() != null;
  }

  @Override
  public List<Finding> research(CompanyIdentity company) throws SourceFailedException {
    Optional<Submissions> filer = client.submissions(company.cik());
    if (filer.isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>(EventFindings.of(filer.get(), LocalDate.now(clock)));
    findings.addAll(FigureFindings.of(company.cik(), client.facts(company.cik()), clock.instant()));
    return findings;
  }
}
