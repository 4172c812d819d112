package io.leadwise.research.sources.website;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Figures;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.sources.WebLinks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a company says about itself in JSON-LD. */
final class OrganisationFacts {

  /** schema.org types of companies; there are many more for single shops, left out on purpose. */
  private static final Set<String> TYPES =
      Set.of(
          "Organization",
          "Corporation",
          "LocalBusiness",
          "OnlineBusiness",
          "OnlineStore",
          "EducationalOrganization",
          "CollegeOrUniversity",
          "MedicalOrganization",
          "NGO",
          "NewsMediaOrganization",
          "Airline",
          "Consortium",
          "FinancialService",
          "BankOrCreditUnion",
          "InsuranceAgency",
          "ProfessionalService",
          "Store");

  private static final int MAX_PROFILES = 10;

  private final WebPage page;
  private final List<Finding> findings = new ArrayList<>();

  private OrganisationFacts(WebPage page) {
    this.page = page;
  }

  /**
   * Returns the findings of the first organisation that the page describes: the publisher. One that
   * names a website of another domain is somebody else: a partner, a customer, an agency.
   */
  static List<Finding> of(WebPage page, JsonLd things) {
    OrganisationFacts facts = new OrganisationFacts(page);
    things.ofType(TYPES).stream()
        .filter(organisation -> isOfThisSite(page, organisation))
        .findFirst()
        .ifPresent(facts::read);
    return facts.findings;
  }

  private static boolean isOfThisSite(WebPage page, JsonNode organisation) {
    return SchemaText.first(organisation.path("url"))
        .flatMap(url -> WebLinks.resolved(page.uri(), url))
        .map(url -> WebLinks.isSameSite(page.uri(), url))
        .orElse(true);
  }

  private void read(JsonNode organisation) {
    SchemaText.first(organisation.path("legalName"))
        .or(() -> SchemaText.first(organisation.path("name")))
        .ifPresent(name -> add(Attributes.OFFICIAL_NAME, name, "name: " + name));
    one(organisation, "description", Attributes.DESCRIPTION);
    SchemaText.first(organisation.path("foundingDate"))
        .map(date -> date.replaceFirst("T.*$", ""))
        .filter(date -> date.matches("\\d{4}(-\\d{2}(-\\d{2})?)?"))
        .ifPresent(date -> add(Attributes.FOUNDED, date, "foundingDate: " + date));
    employees(organisation.path("numberOfEmployees"));
    SchemaText.address(organisation.path("address"))
        .ifPresent(address -> add(Attributes.HEADQUARTERS, address, "address: " + address));
    SchemaText.country(organisation.path("address"))
        .ifPresent(name -> add(Attributes.COUNTRY, name, "addressCountry: " + name));
    SchemaText.all(organisation.path("sameAs")).stream()
        .filter(profile -> profile.matches("https?://\\S+"))
        .distinct()
        .limit(MAX_PROFILES)
        .forEach(profile -> add(Attributes.SOCIAL_PROFILE, profile, "sameAs: " + profile));
  }

  private void one(JsonNode organisation, String property, String attribute) {
    SchemaText.first(organisation.path(property))
        .ifPresent(text -> add(attribute, text, property + ": " + text));
  }

  /** A number, a text with a number, or a QuantitativeValue with a value or a range. */
  private void employees(JsonNode value) {
    JsonNode stated = value.isArray() ? value.path(0) : value;
    JsonNode low = stated.path("minValue");
    JsonNode high = stated.path("maxValue");
    if (!low.isMissingNode() && !high.isMissingNode()) {
      String range = low.asText() + " to " + high.asText();
      add(Attributes.EMPLOYEES, range, "numberOfEmployees: " + range);
      return;
    }
    number(stated.isObject() ? stated.path("value") : stated)
        .ifPresent(
            number -> {
              String text = Figures.grouped(number);
              findings.add(
                  new Finding(
                      SectionName.BUSINESS_OVERVIEW,
                      Attributes.EMPLOYEES,
                      text,
                      number,
                      null,
                      null,
                      SourceClass.COMPANY_STRUCTURED.confidence(),
                      source("numberOfEmployees: " + text)));
            });
  }

  private static Optional<BigDecimal> number(JsonNode value) {
    String digits = value.asText().strip().replaceAll("(?<=\\d)[,.\\u00a0 ](?=\\d{3}(\\D|$))", "");
    return digits.matches("\\d{1,9}") ? Optional.of(new BigDecimal(digits)) : Optional.empty();
  }

  private void add(String attribute, String value, String quote) {
    findings.add(
        Finding.text(
            SectionName.BUSINESS_OVERVIEW,
            attribute,
            value,
            null,
            SourceClass.COMPANY_STRUCTURED,
            source(quote)));
  }

  private FactSource source(String quote) {
    return PageSource.of(page, quote);
  }
}
