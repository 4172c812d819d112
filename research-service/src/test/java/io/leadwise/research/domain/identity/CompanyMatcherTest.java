package io.leadwise.research.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CompanyMatcherTest {

  private static final double THRESHOLD = 0.75;

  @Test
  void theSameWebsiteDecides_evenUnderAnotherName() {
    var clues = clues("Alphabet", "google.com", null);

    double score = score(clues, entry("Google", "google.com", "US"));

    assertThat(score).isGreaterThanOrEqualTo(0.8);
  }

  @Test
  void theSameNameWithAnotherWebsiteIsAnotherCompany() {
    var clues = clues("Delta", "delta-tools.example", "US");

    assertThat(score(clues, entry("Delta", "delta.com", "US"))).isLessThan(THRESHOLD);
  }

  @Test
  void theSameNameUnderAnotherEnding_needsTheCountry() {
    var entry = entry("Sony", "sony.com", "JP");

    assertThat(score(clues("Sony", "sony.jp", "JP"), entry)).isGreaterThanOrEqualTo(THRESHOLD);
    assertThat(score(clues("Sony", "sony.jp", null), entry)).isLessThan(THRESHOLD);
    assertThat(score(clues("Sony", "sony.jp", "DE"), entry)).isLessThan(THRESHOLD);
  }

  @Test
  void aNameAloneDecides_onlyIfOneCompanyBearsIt() {
    var clues = clues("Northwind Tools", null, null);
    var one = entry("Northwind Tools", null, "SE");
    var other = entry("Northwind Tools Ltd", null, "GB");

    assertThat(score(clues, one)).isGreaterThanOrEqualTo(THRESHOLD);
    assertThat(CompanyMatcher.score(clues, List.of(one, other)))
        .allSatisfy(score -> assertThat(score.value()).isLessThan(THRESHOLD));
  }

  @Test
  void amongHomonymsTheCountryDecides() {
    var clues = clues("Northwind Tools", null, "GB");
    var scores =
        CompanyMatcher.score(
            clues,
            List.of(entry("Northwind Tools", null, "SE"), entry("Northwind Tools", null, "GB")));

    assertThat(scores.get(0).value()).isLessThan(THRESHOLD);
    assertThat(scores.get(1).value()).isGreaterThanOrEqualTo(THRESHOLD);
    assertThat(scores.get(1).evidence()).contains("same country");
  }

  @Test
  void twoCompaniesOfOneNameInOneCountryAreNotGuessed() {
    var scores =
        CompanyMatcher.score(
            clues("Volvo", null, "SE"),
            List.of(entry("Volvo", "volvogroup.com", "SE"), entry("Volvo", "volvocars.com", "SE")));

    assertThat(scores)
        .allSatisfy(
            score -> {
              assertThat(score.value()).isLessThan(THRESHOLD);
              assertThat(score.evidence()).contains("another company matches as well");
            });
  }

  @Test
  void anAliasIsAName() {
    var entry =
        new DirectoryEntry(
            "Q1",
            "University of California, Los Angeles",
            List.of("University of California, Los Angeles", "UCLA"),
            null,
            Set.of(),
            null,
            Set.of("US"),
            true);

    assertThat(score(clues("UCLA", null, "US"), entry)).isGreaterThanOrEqualTo(THRESHOLD);
  }

  @Test
  void whatIsNoOrganisationNeverMatches() {
    var person =
        new DirectoryEntry(
            "Q2", "Ford", List.of("Ford"), null, Set.of("ford.com"), null, Set.of(), false);

    assertThat(score(clues("Ford", "ford.com", null), person)).isZero();
  }

  @Test
  void aDomainAloneIsAnIdentity_surerTheMoreAgrees() {
    var byEmail = new CompanyClues(null, "acme.example", DomainEvidence.WORK_EMAIL, null, null);
    var byBoth =
        new CompanyClues(
            "Acme AB", "acme.example", DomainEvidence.WORK_EMAIL_AND_WEBSITE, null, null);

    assertThat(CompanyMatcher.byDomain(byEmail).value()).isEqualTo(0.85);
    assertThat(CompanyMatcher.byDomain(byBoth).value()).isEqualTo(0.95);
  }

  private static double score(CompanyClues clues, DirectoryEntry entry) {
    return CompanyMatcher.score(clues, List.of(entry)).get(0).value();
  }

  private static CompanyClues clues(String name, String domain, String country) {
    DomainEvidence evidence = domain == null ? null : DomainEvidence.WEBSITE;
    return new CompanyClues(name, domain, evidence, null, country);
  }

  private static DirectoryEntry entry(String name, String domain, String country) {
    Set<String> domains = domain == null ? Set.of() : Set.of(domain);
    return new DirectoryEntry(
        "Q1", name, List.of(name), null, domains, null, Set.of(country), true);
  }
}
