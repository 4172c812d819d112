package io.leadwise.emailvalidation.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import crawlercommons.domains.EffectiveTldFinder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicSuffixesTest {

  @Test
  void listsDomainsDownToTheRegistrableOne() {
    assertThat(PublicSuffixes.candidates("mail.eu.northwind.co.uk"))
        .isEqualTo(List.of("mail.eu.northwind.co.uk", "eu.northwind.co.uk", "northwind.co.uk"));
    assertThat(PublicSuffixes.candidates("northwind.com")).isEqualTo(List.of("northwind.com"));
    assertThat(PublicSuffixes.candidates("co.uk")).isEmpty();
    assertThat(PublicSuffixes.candidates("mail.corp.lan"))
        .isEqualTo(List.of("mail.corp.lan", "corp.lan"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // Wildcards and their exceptions.
        "a.b.c.ck, b.c.ck",
        "b.c.ck, b.c.ck",
        "c.ck, -",
        "ck, -",
        "mail.www.ck, www.ck",
        "x.city.kobe.jp, city.kobe.jp",
        "a.x.kobe.jp, a.x.kobe.jp",
        // The private section.
        "ada.github.io, ada.github.io",
        "github.io, -",
        "ada.xn--55qx5d.cn, ada.xn--55qx5d.cn"
      })
  void findsTheRegistrableDomain(String domain, String registrable) {
    List<String> candidates = PublicSuffixes.candidates(domain);

    assertThat(PublicSuffixes.isPublicSuffix(domain)).isEqualTo(registrable == null);
    assertThat(candidates.isEmpty() ? null : candidates.get(candidates.size() - 1))
        .isEqualTo(registrable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"com", "ck", "xn--fiqs8s", "museum"})
  void knowsTopLevelDomains(String label) {
    assertThat(PublicSuffixes.isTopLevelDomain("northwind." + label, 10)).isTrue();
    assertThat(PublicSuffixes.isTopLevelDomain("northwind." + label + "x", 10)).isFalse();
  }

  /** The library is too slow for each address, and right: it is the measure of our reading. */
  @Test
  void agreesWithTheLibraryOnEveryRule() throws IOException {
    for (String rule : rules().toList()) {
      String name = rule.replace("*.", "x.").replace("!", "");
      String ascii = DomainNames.toAscii(name).orElseThrow();
      for (String domain : List.of(ascii, "b." + ascii, "a.b." + ascii)) {
        List<String> candidates = PublicSuffixes.candidates(domain);

        assertThat(candidates.isEmpty() ? null : candidates.get(candidates.size() - 1))
            .as(domain)
            .isEqualTo(EffectiveTldFinder.getAssignedDomain(domain, true, false));
      }
    }
  }

  private static Stream<String> rules() throws IOException {
    InputStream in = PublicSuffixesTest.class.getResourceAsStream(EffectiveTldFinder.ETLD_DATA);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("//"))
          .toList()
          .stream();
    }
  }
}
