package io.leadwise.research.application.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.competitor.CompetitorClues;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.DomainEvidence;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CluesReaderTest {

  private final CluesReader reader = new CluesReader(new MailboxDomains());

  @Test
  void theDomainOfAWorkEmailCountsMost() {
    var clues = read("Acme AB", "https://www.other.example/x", "mail.acme.example", "SE").get();

    assertThat(clues.domain()).isEqualTo("acme.example");
    assertThat(clues.evidence()).isEqualTo(DomainEvidence.WORK_EMAIL);
    assertThat(clues.website()).isNull();
    assertThat(clues.key().text()).isEqualTo("domain:acme.example");
  }

  @Test
  void emailAndWebsiteThatAgreeAreSurer() {
    var clues = read(null, "www.acme.example/contact?x=1", "acme.example", null).get();

    assertThat(clues.evidence()).isEqualTo(DomainEvidence.WORK_EMAIL_AND_WEBSITE);
    assertThat(clues.website()).isEqualTo("https://www.acme.example/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gmail.com", "GMX.de", "yahoo.co.uk", "mailinator.com"})
  void mailboxProvidersSayNothingAboutTheCompany(String domain) {
    assertThat(read(null, null, domain, null)).isEmpty();
    assertThat(read("Acme", null, domain, "SE").get().key().text()).isEqualTo("name:acme|SE");
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.linkedin.com/company/acme",
    "facebook.com/acme",
    "https://sites.google.com/view/acme",
  })
  void aPageOnASharedSiteIsNotTheCompanysDomain(String website) {
    assertThat(read("Acme", website, null, null).get().domain()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "n/a", "http://", "mailto:a@b.example", "http://[", "127.0.0.1"})
  void whatIsNoWebsiteTellsNothing(String website) {
    assertThat(read(null, website, null, null)).isEmpty();
  }

  @Test
  void internationalNamesAreUnderstood() {
    assertThat(read(null, "https://www.bücher.de/über", null, null).get().domain())
        .isEqualTo("xn--bcher-kva.de");
  }

  @Test
  void leadsThatWriteTheNameDifferentlyShareTheCompany() {
    assertThat(read("ACME, Inc.", null, null, "US").get().key())
        .isEqualTo(read("Acme Inc", null, "gmail.com", "US").get().key());
    assertThat(read("ACME, Inc.", null, null, "US").get().key())
        .isNotEqualTo(read("Acme", null, null, "GB").get().key());
  }

  @Test
  void aCountryThatIsNoCodeIsLeftOut() {
    assertThat(read("Acme", null, null, "Sweden").get().country()).isNull();
  }

  private Optional<CompanyClues> read(
      String name, String website, String emailDomain, String country) {
    UUID id = new UUID(0, 1);
    return reader.read(
        new SelectedLead(
            id, 1, null, id, name, website, emailDomain, country, CompetitorClues.none()));
  }
}
