package io.leadwise.emailvalidation.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.emailvalidation.domain.address.PublicSuffixes;
import io.leadwise.emailvalidation.domain.verdict.AddressType;
import io.leadwise.emailvalidation.domain.verdict.Reason;
import io.leadwise.emailvalidation.lists.ClasspathMailboxLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every entry of the vendored lists. */
class MailboxListsTest {

  private static final Path FOLDER = Path.of("../common/reference-data");
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

  private final AddressScreener screener =
      new AddressScreener(new ClasspathMailboxLists().read(), false, false);

  @Test
  void aDisposableProviderIsNeverAPersonalMailbox() throws IOException {
    for (String domain : entries("disposable.txt")) {
      if (!PublicSuffixes.isPublicSuffix(domain)) {
        Screening screening = screen("ada@" + domain);

        assertThat(screening.type()).as(domain).isNotEqualTo(AddressType.PERSONAL);
        assertThat(screening.flags().freeProvider()).as(domain).isFalse();
      }
    }
  }

  @Test
  void anEntryThatIsAPublicSuffixMatchesNobody() throws IOException {
    for (String file : List.of("disposable.txt", "free-providers.txt")) {
      for (String domain : entries(file)) {
        if (PublicSuffixes.isPublicSuffix(domain)) {
          Screening screening = screen("ada@northwind-tools." + domain);

          assertThat(screening.flags().disposable()).as(domain).isFalse();
          assertThat(screening.flags().freeProvider()).as(domain).isFalse();
        }
      }
    }
  }

  @Test
  void everybodyBelowAnEntryIsOnTheList() throws IOException {
    for (String domain : entries("disposable.txt")) {
      if (!PublicSuffixes.isPublicSuffix(domain) && screen("ada@" + domain).isDecided()) {
        assertThat(screen("ada@box7." + domain).verdict().reason())
            .as(domain)
            .isIn(Reason.TEMPORARY_DOMAIN, Reason.FAKE, Reason.MALFORMED);
      }
    }
  }

  @Test
  void noFreeProviderLooksLikeATypo() throws IOException {
    for (String domain : entries("free-providers.txt")) {
      assertThat(screen("ada@" + domain).flags().suggestion()).as(domain).isNull();
    }
  }

  @Test
  void everyPackageHasItsLicenceBesideTheLists() throws IOException {
    String licences = Files.readString(FOLDER.resolve("LICENSES.md"));
    String script = Files.readString(FOLDER.resolve("refresh.sh"));
    List<MatchResult> packages =
        Pattern.compile("(?m)^  ([a-z-]+)@([0-9.]+)$").matcher(script).results().toList();

    assertThat(packages).hasSizeGreaterThan(5);
    for (MatchResult found : packages) {
      assertThat(licences)
          .contains(
              "| [%s](https://www.npmjs.com/package/%s) | %s |"
                  .formatted(found.group(1), found.group(1), found.group(2)))
          .contains("## " + found.group(1));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"disposable.txt", "free-providers.txt", "role-accounts.txt"})
  void aListSaysWhereItIsFrom(String file) throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("mailbox-domains").resolve(file));

    assertThat(lines.get(1)).contains("refresh.sh", "LICENSES.md");
    assertThat(lines.subList(2, lines.size())).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "segreteria",
        "datenschutz",
        "press-office",
        "ventes",
        "kundendienst",
        "accounts-payable"
      })
  void rolesAreKnownInSeveralLanguages(String role) {
    assertThat(screen(role + "@northwind.com").flags().roleAccount()).isTrue();
  }

  private Screening screen(String text) {
    return screener.screen(screener.parse(text), Map.of(), NOW);
  }

  private static Set<String> entries(String file) throws IOException {
    return Set.copyOf(
        Files.readAllLines(FOLDER.resolve("mailbox-domains").resolve(file)).stream()
            .filter(line -> !line.startsWith("#"))
            .toList());
  }
}
