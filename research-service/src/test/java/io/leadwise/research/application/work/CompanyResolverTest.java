package io.leadwise.research.application.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadwise.research.application.source.CompanyDirectory;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.testing.TestSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CompanyResolverTest {

  private static final String LEI = "529900LEADWISE000081";
  private static final String OTHER_LEI = "HWUPKR0MPOU8FGXBT394";

  private final Phonebook directory = new Phonebook(Directories.GENERAL);
  private final Phonebook filers = new Phonebook("sec-edgar");
  private final Phonebook entities = new Phonebook("gleif");
  private final Directories directories = new Directories(List.of(directory, filers, entities));
  private final CompanyResolver resolver =
      new CompanyResolver(
          directories, new PinnedCompanies(directories), TestSettings.defaults().research());

  @Test
  void anEqualWebsiteResolves_andGivesTheBetterName() {
    directory.holds(
        "Apple",
        entry("Q89", "apple", null, false),
        entry("Q312", "Apple Inc.", "apple.com", true));

    var resolution = resolver.resolve(clues("Apple", "apple.com", "US"));

    assertThat(resolution.identity().wikidataId()).isEqualTo("Q312");
    assertThat(resolution.identity().name()).isEqualTo("Apple Inc.");
    assertThat(resolution.identity().match().value()).isGreaterThan(0.9);
    assertThat(resolution.others().all()).isEmpty();
  }

  @Test
  void theNameIsAlsoSearchedWithoutItsLegalForm() {
    directory.holds("Northwind Tools", entry("Q7", "Northwind Tools", null, true));

    var resolution = resolver.resolve(clues("Northwind Tools AB", null, "SE"));

    assertThat(resolution.identity().wikidataId()).isEqualTo("Q7");
    assertThat(directory.asked).containsExactly("Northwind Tools AB", "Northwind Tools");
  }

  @Test
  void homonymsAreOffered_notGuessed() {
    directory.holds(
        "Volvo", entry("Q1", "Volvo", null, true), entry("Q2", "Volvo", "volvocars.com", true));

    var resolution = resolver.resolve(clues("Volvo", null, null));

    assertThat(resolution.identity()).isNull();
    assertThat(resolution.others().all())
        .extracting(Candidate::wikidataId)
        .containsExactlyInAnyOrder("Q1", "Q2");
  }

  @Test
  void aDomainIsAnIdentityEvenIfNoDirectoryKnowsIt() {
    var resolution = resolver.resolve(clues("Unheard Of", "unheard.example", "SE"));

    assertThat(resolution.identity().domain()).isEqualTo("unheard.example");
    assertThat(resolution.identity().wikidataId()).isNull();
    assertThat(resolution.identity().match().value()).isEqualTo(0.85);
    assertThat(resolution.failures()).isEmpty();
  }

  @Test
  void aDirectoryThatIsDownCostsTheItem_notTheDomain() {
    directory.down = true;

    var byDomain = resolver.resolve(clues("Apple", "apple.com", "US"));
    var byName = resolver.resolve(clues("Apple", null, "US"));

    assertThat(byDomain.identity().domain()).isEqualTo("apple.com");
    assertThat(byDomain.failure("wikidata")).isEqualTo("The phone book is closed.");
    assertThat(byName.identity()).isNull();
    assertThat(byName.failure("company-website")).isEqualTo("The phone book is closed.");
  }

  @Test
  void nobodyOfThatName() {
    var resolution = resolver.resolve(clues("Nobody", null, null));

    assertThat(resolution.identity()).isNull();
    assertThat(resolution.others().all()).isEmpty();
    assertThat(resolution.failures()).isEmpty();
  }

  @Test
  void keysOfTheItemAreTaken_andNoRegisterIsAsked() {
    directory.holds("Apple", item("Q312", "Apple Inc.", "0000320193", LEI, "apple.com", "US"));

    var identity = resolver.resolve(clues("Apple", "apple.com", "US")).identity();

    assertThat(identity.cik()).isEqualTo("0000320193");
    assertThat(identity.lei()).isEqualTo(LEI);
    assertThat(filers.asked).isEmpty();
    assertThat(entities.asked).isEmpty();
  }

  @Test
  void aMissingKeyComesFromTheOnlyCompanyOfThatNameInThatCountry() {
    directory.holds("Walmart", item("Q483551", "Walmart", null, null, "walmart.com", "US"));
    filers.holds("Walmart", filer("0000104169", "WALMART INC", "US"));
    entities.holds(
        "Walmart", legalEntity(LEI, "Walmart Inc.", "US"), legalEntity(OTHER_LEI, "Walmart", "CL"));

    var identity = resolver.resolve(clues("Walmart", "walmart.com", "US")).identity();

    assertThat(identity.cik()).isEqualTo("0000104169");
    assertThat(identity.lei()).isEqualTo(LEI);
    assertThat(identity.match().evidence())
        .contains(
            "sec-edgar has one company of this name in US",
            "gleif has one company of this name in US");
  }

  @Test
  void anotherCountry_anotherLegalForm_orTwoOfThemLinkNothing() {
    filers.holds("Delta GmbH", filer("0000027904", "Delta GmbH", "US"));
    entities.holds(
        "Delta GmbH", legalEntity(LEI, "Delta AG", "DE"), legalEntity(OTHER_LEI, "Delta KG", "DE"));
    entities.holds(
        "Gamma GmbH",
        legalEntity(LEI, "Gamma GmbH", "DE"),
        legalEntity(OTHER_LEI, "GAMMA Gesellschaft mit beschränkter Haftung", "DE"));

    var other = resolver.resolve(clues("Delta GmbH", "delta.example", "DE")).identity();
    var twice = resolver.resolve(clues("Gamma GmbH", "gamma.example", "DE")).identity();

    assertThat(other.cik()).isNull();
    assertThat(other.lei()).isNull();
    assertThat(twice.lei()).isNull();
    assertThat(twice.match().evidence()).contains("gleif has several companies of this name in DE");
  }

  @Test
  void withoutNameOrCountryRegistersAreNotAsked() {
    resolver.resolve(clues(null, "acme.example", "US"));
    resolver.resolve(clues("Acme", "acme.example", null));

    assertThat(filers.asked).isEmpty();
    assertThat(entities.asked).isEmpty();
  }

  @Test
  void aNameAloneIsAlsoFoundInRegisters_whereNoItemIs() {
    filers.holds("Obscure Holdings Inc", filer("0000000042", "OBSCURE HOLDINGS INC", "US"));
    entities.holds("Obscure Holdings Inc", legalEntity(LEI, "Obscure Holdings, Inc.", "US"));

    var identity = resolver.resolve(clues("Obscure Holdings Inc", null, "US")).identity();

    assertThat(identity.cik()).isEqualTo("0000000042");
    assertThat(identity.lei()).isEqualTo(LEI);
    assertThat(identity.wikidataId()).isNull();
  }

  @Test
  void candidatesOfRegistersCarryTheirKeysCountryAndEvidence() {
    entities.holds(
        "Delta Limited",
        legalEntity(LEI, "Delta Limited", "GB"),
        legalEntity(OTHER_LEI, "Delta Limited", "NZ"));

    var resolution = resolver.resolve(clues("Delta Limited", null, null));

    assertThat(resolution.identity()).isNull();
    assertThat(resolution.others().all())
        .extracting(Candidate::lei, Candidate::country)
        .containsExactlyInAnyOrder(tuple(LEI, "GB"), tuple(OTHER_LEI, "NZ"));
    assertThat(resolution.others().all().get(0).evidence())
        .contains("another company matches as well");
  }

  @Test
  void aRegisterThatIsDownCostsItsKeyAlone() {
    directory.holds("Walmart", item("Q483551", "Walmart", null, null, "walmart.com", "US"));
    filers.holds("Walmart", filer("0000104169", "WALMART INC", "US"));
    entities.down = true;

    var resolution = resolver.resolve(clues("Walmart", "walmart.com", "US"));

    assertThat(resolution.identity().cik()).isEqualTo("0000104169");
    assertThat(resolution.identity().lei()).isNull();
    assertThat(resolution.failure("gleif")).isEqualTo("The phone book is closed.");
    assertThat(resolution.failure("wikidata")).isNull();
  }

  @Test
  void aPinWinsOverEverythingElse_andIsCompleted() {
    directory.holds(
        "Delta",
        item("Q188920", "Delta Air Lines", "0000027904", LEI, "delta.com", "US"),
        item("Q1184635", "Delta Faucet", null, null, "deltafaucet.com", "US"));
    var wanted = pinned(clues("Delta", "delta-tools.example", "GB"), "Q1184635", null, null, null);

    var identity = resolver.resolve(wanted).identity();

    assertThat(identity.name()).isEqualTo("Delta Faucet");
    assertThat(identity.wikidataId()).isEqualTo("Q1184635");
    assertThat(identity.domain()).isEqualTo("deltafaucet.com");
    assertThat(identity.country()).isEqualTo("US");
    assertThat(identity.match().value()).isEqualTo(1);
    assertThat(identity.match().evidence()).contains("pinned by a user on 2026-11-24");
  }

  @Test
  void aPinnedKeyOfARegisterFindsTheItemThatSharesIt() {
    directory.holds(
        "DELTA AIR LINES INC",
        item("Q188920", "Delta Air Lines", "0000027904", LEI, "delta.com", "US"));
    filers.holds("-", filer("0000027904", "DELTA AIR LINES INC", "US"));

    var wanted = pinned(clues("Delta", null, null), null, null, "0000027904", null);
    var identity = resolver.resolve(wanted).identity();

    assertThat(identity.wikidataId()).isEqualTo("Q188920");
    assertThat(identity.lei()).isEqualTo(LEI);
    assertThat(identity.domain()).isEqualTo("delta.com");
  }

  @Test
  void aPinHoldsWhileDirectoriesAreDown() {
    directory.down = true;
    filers.down = true;
    entities.down = true;

    var wanted =
        pinned(clues("Delta", "old.example", "US"), "Q1", "new.example", "0000000042", LEI);
    var identity = resolver.resolve(wanted).identity();

    assertThat(identity.wikidataId()).isEqualTo("Q1");
    assertThat(identity.domain()).isEqualTo("new.example");
    assertThat(identity.cik()).isEqualTo("0000000042");
    assertThat(identity.lei()).isEqualTo(LEI);
    assertThat(identity.name()).isEqualTo("Delta");
  }

  private static CompanyClues pinned(
      CompanyClues clues, String wikidataId, String domain, String cik, String lei) {
    return new CompanyClues(
        clues.name(),
        clues.domain(),
        clues.evidence(),
        clues.website(),
        clues.country(),
        new IdentityPin(
            wikidataId, domain, cik, lei, new UUID(1, 1), Instant.parse("2026-11-24T08:00:00Z")));
  }

  private static DirectoryEntry item(
      String id, String name, String cik, String lei, String domain, String country) {
    return new DirectoryEntry(
        id,
        null,
        cik,
        lei,
        name,
        List.of(name),
        null,
        Set.of(domain),
        "https://www." + domain + "/",
        Set.of(country),
        true);
  }

  private static CompanyClues clues(String name, String domain, String country) {
    return new CompanyClues(
        name, domain, domain == null ? null : DomainEvidence.WEBSITE, null, country);
  }

  private static DirectoryEntry entry(String id, String name, String domain, boolean organisation) {
    Set<String> domains = domain == null ? Set.of() : Set.of(domain);
    String country = name.startsWith("Northwind") ? "SE" : "US";
    return new DirectoryEntry(
        id, name, List.of(name), null, domains, null, Set.of(country), organisation);
  }

  private static DirectoryEntry filer(String cik, String name, String country) {
    return registered(cik, null, name, country);
  }

  private static DirectoryEntry legalEntity(String lei, String name, String country) {
    return registered(null, lei, name, country);
  }

  private static DirectoryEntry registered(String cik, String lei, String name, String country) {
    return new DirectoryEntry(
        null, null, cik, lei, name, List.of(name), null, Set.of(), null, Set.of(country), true);
  }

  /** A directory in memory. */
  private static final class Phonebook implements CompanyDirectory {

    private final Map<String, List<DirectoryEntry>> entries = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private final String name;
    private boolean down;

    Phonebook(String name) {
      this.name = name;
    }

    void holds(String name, DirectoryEntry... all) {
      entries.put(name, List.of(all));
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public boolean isRegister() {
      return !name.equals(Directories.GENERAL);
    }

    @Override
    public boolean hasKey(DirectoryEntry entry) {
      return key(entry) != null;
    }

    private String key(DirectoryEntry entry) {
      return switch (name) {
        case "sec-edgar" -> entry.cik();
        case "gleif" -> entry.lei();
        default -> entry.wikidataId();
      };
    }

    @Override
    public List<DirectoryEntry> search(
        String name, String country, Predicate<DirectoryEntry> certain)
        throws SourceFailedException {
      asked.add(name);
      if (down) {
        throw new SourceFailedException("The phone book is closed.");
      }
      return entries.getOrDefault(name, List.of());
    }

    @Override
    public Optional<DirectoryEntry> find(IdentityPin pin) throws SourceFailedException {
      if (down) {
        throw new SourceFailedException("The phone book is closed.");
      }
      List<String> pinned = Arrays.asList(pin.wikidataId(), pin.cik(), pin.lei());
      return entries.values().stream()
          .flatMap(List::stream)
          .filter(entry -> pinned.contains(key(entry)))
          .filter(this::hasKey)
          .findFirst();
    }
  }
}
