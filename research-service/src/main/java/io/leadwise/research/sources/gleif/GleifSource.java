package io.leadwise.research.sources.gleif;

import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.identity.CompanyIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The register of Legal Entity Identifiers: legal name, address and parent of a company. GLEIF
 * gives its data under CC0 and allows sixty requests a minute.
 */
@ApplicationScoped
public class GleifSource implements ResearchSource {

  static final String NAME = "gleif";
  static final String PUBLISHER = "GLEIF";
  static final String LICENCE = "CC0-1.0";

  private final GleifClient client;
  private final SourcesConfig.Gleif settings;

  @Inject
  GleifSource(GleifClient client, SourcesConfig config) {
    this.client = client;
    this.settings = config.gleif();
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
    return company.lei() != null;
  }

  @Override
  public List<Finding> research(CompanyIdentity company) throws SourceFailedException {
    Optional<LeiRecord> read = client.record(company.lei());
    if (read.isEmpty() || !read.get().stands()) {
      return List.of();
    }
    LeiRecord record = read.get();
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(record, Attributes.LEI, record.lei(), "LEI " + record.lei()));
    findings.add(
        finding(
            record, Attributes.LEGAL_NAME, record.readableName(), "legal name " + said(record)));
    if (record.legalAddress() != null) {
      String address = record.legalAddress().text();
      findings.add(finding(record, Attributes.LEGAL_ADDRESS, address, "legal address: " + address));
    }
    if (record.hasParentRecord()) {
      client
          .parent(record.lei())
          .filter(LeiRecord::stands)
          .ifPresent(parent -> findings.add(parent(record, parent)));
    }
    return findings;
  }

  private static String said(LeiRecord record) {
    String said = words(record.legalName());
    return record.latinName().map(latin -> said + "; " + words(latin)).orElse(said);
  }

  private static String words(LeiRecord.Name name) {
    return (name.language() == null ? "" : "(" + name.language() + ") ") + name.text();
  }

  private static Finding parent(LeiRecord record, LeiRecord parent) {
    return finding(
        record,
        Attributes.PARENT_COMPANY,
        parent.readableName(),
        "direct accounting consolidating parent of %s: %s, LEI %s"
            .formatted(record.lei(), parent.legalName().text(), parent.lei()));
  }

  /** What nobody has confirmed within the last year is trusted less than a register is. */
  private static Finding finding(LeiRecord record, String attribute, String value, String quote) {
    SourceClass trust =
        record.hasLapsed() ? SourceClass.KNOWLEDGE_BASE : SourceClass.LEGAL_REGISTER;
    return Finding.text(
        SectionName.BUSINESS_OVERVIEW,
        attribute,
        value,
        null,
        trust,
        new FactSource(
            "https://search.gleif.org/#/record/" + record.lei(),
            PUBLISHER,
            record.hasLapsed() ? quote + " (registration LAPSED)" : quote,
            record.retrievedAt(),
            record.updatedAt(),
            LICENCE));
  }
}
