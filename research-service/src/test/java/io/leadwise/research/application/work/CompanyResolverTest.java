package io.leadwise.research.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.application.source.CompanyDirectory;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.application.source.SourceHealthLog;
import io.leadwise.research.domain.identity.Candidate;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.testing.TestSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class CompanyResolverTest {

  private final Phonebook directory = new Phonebook();
  private final CompanyResolver resolver =
      new CompanyResolver(
          directory,
          new SourceHealthLog(null, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)),
          TestSettings.defaults().research());

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
    assertThat(resolution.failure()).isNull();
  }

  @Test
  void aDirectoryThatIsDownCostsTheItem_notTheDomain() {
    directory.down = true;

    var byDomain = resolver.resolve(clues("Apple", "apple.com", "US"));
    var byName = resolver.resolve(clues("Apple", null, "US"));

    assertThat(byDomain.identity().domain()).isEqualTo("apple.com");
    assertThat(byDomain.failure()).isEqualTo("The phone book is closed.");
    assertThat(byName.identity()).isNull();
    assertThat(byName.failure()).isEqualTo("The phone book is closed.");
  }

  @Test
  void nobodyOfThatName() {
    var resolution = resolver.resolve(clues("Nobody", null, null));

    assertThat(resolution.identity()).isNull();
    assertThat(resolution.others().all()).isEmpty();
    assertThat(resolution.failure()).isNull();
  }

  private static CompanyClues clues(String name, String domain, String country) {
    return new CompanyClues(
        name, domain, domain == null ? null : DomainEvidence.WEBSITE, null, country);
  }

  private static DirectoryEntry entry(String id, String name, String domain, boolean organisation) {
    Set<String> domains = domain == null ? Set.of() : Set.of(domain);
    String country = name.startsWith("Northwind") ? "SE" : "US";
    return new DirectoryEntry(
        id, name, List.of(name), null, domains, null, Set.of(country), organisation, null);
  }

  /** A directory in memory. */
  private static final class Phonebook implements CompanyDirectory {

    private final Map<String, List<DirectoryEntry>> entries = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private boolean down;

    void holds(String name, DirectoryEntry... all) {
      entries.put(name, List.of(all));
    }

    @Override
    public String name() {
      return "phone-book";
    }

    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public List<DirectoryEntry> search(String name, Predicate<DirectoryEntry> certain)
        throws SourceFailedException {
      asked.add(name);
      if (down) {
        throw new SourceFailedException("The phone book is closed.");
      }
      return entries.getOrDefault(name, List.of());
    }
  }
}
