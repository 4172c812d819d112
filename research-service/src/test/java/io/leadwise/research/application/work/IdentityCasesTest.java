package io.leadwise.research.application.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.application.source.CompanyDirectory;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.identity.DirectoryEntry;
import io.leadwise.research.domain.identity.DomainEvidence;
import io.leadwise.research.domain.identity.IdentityPin;
import io.leadwise.research.testing.TestSettings;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What leads write about real companies, against a directory of namesakes: every search finds all
 * of it, so that nothing but the comparison can tell them apart.
 */
class IdentityCasesTest {

  /** Short name here; names with | between; domain; country. */
  private static final String DIRECTORY =
      """
      apple; Apple Inc.|Apple|Apple Computer; apple.com; US
      apple-records; Apple Records|Apple; applerecords.com; GB
      apple-bank; Apple Bank for Savings|Apple Bank; applebank.com; US
      delta-air; Delta Air Lines|Delta Airlines|Delta; delta.com; US
      delta-faucet; Delta Faucet Company|Delta; deltafaucet.com; US
      delta-electronics; Delta Electronics|Delta; deltaww.com; TW
      volvo-group; Volvo Group|AB Volvo|Volvo; volvogroup.com; SE
      volvo-cars; Volvo Cars|Volvo Car Corporation|Volvo; volvocars.com; SE
      siemens; Siemens AG|Siemens; siemens.com; DE
      siemens-energy; Siemens Energy AG|Siemens Energy; siemens-energy.com; DE
      ford; Ford Motor Company|Ford; ford.com; US
      ford-models; Ford Models|Ford; fordmodels.com; US
      sony; Sony Group Corporation|Sony|ソニーグループ; sony.com; JP
      toyota; Toyota Motor Corporation|Toyota|トヨタ自動車; global.toyota; JP
      loreal; L'Oréal|L'Oréal S.A.; loreal.com; FR
      nestle; Nestlé|Nestlé S.A.; nestle.com; CH
      muenchener-rueck; Münchener Rück|Munich Re; munichre.com; DE
      soehne; Müller & Söhne GmbH; mueller-soehne.example; DE
      gazprom; Gazprom|PJSC Gazprom; gazprom.com; RU
      yandex; Yandex; yandex.com; RU
      orsted; Ørsted|Ørsted A/S; orsted.com; DK
      maersk; A.P. Møller – Mærsk|Maersk; maersk.com; DK
      lodz; Łódzka Fabryka Sp. z o.o.; lodzka.example; PL
      att; AT&T Inc.|AT&T; att.com; US
      pg; Procter & Gamble|P&G; pg.com; US
      jpm; JPMorgan Chase & Co.|JPMorgan Chase|JPMorgan; jpmorganchase.com; US
      hp; HP Inc.|HP; hp.com; US
      hpe; Hewlett Packard Enterprise|HPE; hpe.com; US
      three-m; 3M|3M Company; 3m.com; US
      bhp; BHP Group|BHP; bhp.com; AU
      westpac; Westpac Banking Corporation|Westpac; westpac.com.au; AU
      tata-steel; Tata Steel Limited|Tata Steel; tatasteel.com; IN
      petrobras; Petróleo Brasileiro S.A.|Petrobras; petrobras.com.br; BR
      cemex; Cemex S.A.B. de C.V.|Cemex; cemex.com; MX
      samsung; Samsung Electronics|삼성전자; samsung.com; KR
      hitachi; Hitachi, Ltd.|Hitachi|株式会社日立製作所; hitachi.com; JP
      ote; Hellenic Telecommunications Organization|ΟΤΕ; cosmote.gr; GR
      united-airlines; United Airlines|United; united.com; US
      united-bank-ng; United Bank for Africa; ubagroup.com; NG
      studio-54; Studio 54; studio54.example; US
      lufthansa; Deutsche Lufthansa AG|Lufthansa; lufthansa.com; DE
      oracle; Oracle Corporation|Oracle; oracle.com; US
      shell; Shell plc|Shell|Royal Dutch Shell; shell.com; GB
      rossmann-de; Rossmann|Dirk Rossmann GmbH; rossmann.de; DE
      rossmann-pl; Rossmann|Rossmann SDP; rossmann.pl; PL
      """;

  private static final List<DirectoryEntry> ENTRIES =
      DIRECTORY.lines().map(IdentityCasesTest::entry).toList();

  private final Directories directories = new Directories(List.of(new Everything()));
  private final CompanyResolver resolver =
      new CompanyResolver(
          directories, new PinnedCompanies(directories), TestSettings.defaults().research());

  /**
   * Expected: the short name of the company; {@code site} where the domain alone is the identity;
   * {@code ?} where candidates are offered, with those that must be among them.
   */
  @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        // The domain beats the name, and tells namesakes apart.
        "Apple | apple.com | US | apple",
        "Apple | applerecords.com | - | apple-records",
        "Delta | delta.com | - | delta-air",
        "Delta | deltafaucet.com | US | delta-faucet",
        "Delta | deltaww.com | - | delta-electronics",
        "Volvo | volvocars.com | SE | volvo-cars",
        "Volvo | volvogroup.com | SE | volvo-group",
        "Siemens | siemens-energy.com | DE | siemens-energy",
        "Ford | fordmodels.com | US | ford-models",
        "Whatever They Typed | oracle.com | US | oracle",
        "- | shell.com | - | shell",
        "- | 3m.com | US | three-m",
        "Rossmann | rossmann.pl | DE | rossmann-pl",
        // A domain that no directory knows is an identity of its own, whatever the name.
        "Delta | delta-tools.example | US | site",
        "Apple | apple-orchard.example | GB | site",
        "- | unheard.example | - | site",
        "United | united-plumbing.example | US | site",
        // The same name under another ending needs the country.
        "Sony | sony.jp | JP | sony",
        "Sony | sony.jp | - | site",
        "Siemens | siemens.de | DE | siemens",
        // Names alone: one of that name, or the country decides.
        "Apple Inc. | - | US | apple",
        "Apple | - | GB | apple-records",
        "Delta | - | TW | delta-electronics",
        "Rossmann | - | PL | rossmann-pl",
        "Rossmann | - | DE | rossmann-de",
        "Siemens | - | DE | siemens",
        "Siemens Aktiengesellschaft | - | DE | siemens",
        "SIEMENS ENERGY AG | - | DE | siemens-energy",
        "Hewlett-Packard Enterprise | - | US | hpe",
        "Oracle Corp | - | US | oracle",
        "Shell | - | GB | shell",
        // Spellings: diacritics, umlauts, apostrophes, ampersands, other scripts.
        "Loreal | - | FR | loreal",
        "L’ORÉAL SA | - | FR | loreal",
        "Nestle | - | CH | nestle",
        "Muenchener Rueck | - | DE | muenchener-rueck",
        "Munchener Ruck | - | DE | muenchener-rueck",
        "Mueller und Soehne Gesellschaft mit beschränkter Haftung | - | DE | soehne",
        "Orsted | - | DK | orsted",
        "AP Moller Maersk | - | DK | maersk",
        "Lodzka Fabryka | - | PL | lodz",
        "Газпром | - | RU | gazprom",
        "ПАО «Газпром» | - | RU | gazprom",
        "Яндекс | - | RU | yandex",
        "トヨタ自動車株式会社 | - | JP | toyota",
        "株式会社日立製作所 | - | JP | hitachi",
        "삼성전자 주식회사 | - | KR | samsung",
        "OTE | - | GR | ote",
        "Procter and Gamble | - | US | pg",
        "AT & T | - | US | att",
        "JP Morgan Chase | - | US | jpm",
        // Legal forms of many countries.
        "3M Co. | - | US | three-m",
        "BHP Group Ltd | - | AU | bhp",
        "Westpac Banking Corp | - | AU | westpac",
        "Tata Steel Pvt. Ltd. | - | IN | tata-steel",
        "Petroleo Brasileiro SA | - | BR | petrobras",
        "CEMEX, S.A.B. de C.V. | - | MX | cemex",
        "Deutsche Lufthansa Aktiengesellschaft | - | DE | lufthansa",
        // Namesakes, near names and other countries: offered, never guessed.
        "Volvo | - | SE | ? volvo-cars volvo-group",
        "Delta | - | US | ? delta-air delta-faucet",
        "Ford | - | US | ? ford ford-models",
        "Apple | - | - | ? apple apple-records",
        "Delta | - | - | ? delta-air delta-electronics",
        "Rossmann | - | - | ? rossmann-de rossmann-pl",
        "Oracle | - | FR | ? oracle",
        "Studio 55 | - | US | ?",
        "United Bank | - | US | ?",
        "Müller & Söhne AG | - | DE | ? soehne",
        "Hewlett Packard Laboratories | - | US | ?",
        "Entirely Unknown Works | - | US | ?",
      })
  void whoIsMeant(String name, String domain, String country, String expected) {
    DomainEvidence evidence = domain == null ? null : DomainEvidence.WORK_EMAIL;

    Resolution resolution =
        resolver.resolve(new CompanyClues(name, domain, evidence, null, country));

    CompanyIdentity identity = resolution.identity();
    if (expected.startsWith("?")) {
      assertThat(identity).isNull();
      assertThat(resolution.others().all().stream().map(c -> c.wikidataId()).toList())
          .containsAll(Arrays.stream(expected.split(" ")).skip(1).toList());
    } else if (expected.equals("site")) {
      assertThat(identity.domain()).isEqualTo(domain);
      assertThat(identity.wikidataId()).isNull();
      assertThat(identity.match().evidence()).contains("domain of the work email");
    } else {
      assertThat(identity).isNotNull();
      assertThat(identity.wikidataId()).isEqualTo(expected);
      assertThat(identity.match().value()).isGreaterThanOrEqualTo(0.75);
      assertThat(identity.match().evidence()).isNotEmpty();
    }
  }

  private static DirectoryEntry entry(String line) {
    String[] parts = line.strip().split("; ");
    List<String> names = List.of(parts[1].split("\\|"));
    return new DirectoryEntry(
        parts[0],
        names.get(0),
        names,
        null,
        Arrays.stream(parts[2].split(" ")).collect(Collectors.toSet()),
        "https://www." + parts[2] + "/",
        Set.of(parts[3]),
        true);
  }

  /** A directory that finds everything it holds. */
  private static final class Everything implements CompanyDirectory {

    @Override
    public String name() {
      return Directories.GENERAL;
    }

    @Override
    public boolean enabled() {
      return true;
    }

    @Override
    public boolean isRegister() {
      return false;
    }

    @Override
    public boolean hasKey(DirectoryEntry entry) {
      return true;
    }

    @Override
    public List<DirectoryEntry> search(
        String name, String country, Predicate<DirectoryEntry> certain) {
      return ENTRIES;
    }

    @Override
    public Optional<DirectoryEntry> find(IdentityPin pin) {
      return Optional.empty();
    }
  }
}
