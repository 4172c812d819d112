package io.leadwise.research.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainsTest {

  @ParameterizedTest
  @CsvSource({
    "www.apple.com, apple.com",
    "APPLE.COM., apple.com",
    "shop.acme.co.uk, acme.co.uk",
    "mail.eu.northwind-tools.example, northwind-tools.example",
    "acme.github.io, acme.github.io",
    "www.bücher.de, xn--bcher-kva.de",
  })
  void registrableDomainFollowsThePublicSuffixList(String host, String domain) {
    assertThat(Domains.registrable(host)).contains(domain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost",
        "com",
        "co.uk",
        "127.0.0.1",
        "2130706433",
        "0x7f.1",
        "127.1",
        "[::1]",
        "::1",
        "printer.local",
        "db.internal",
        "",
        "a b.com",
        "-.com",
        "x..com"
      })
  void whatIsNoPublicNameHasNone(String host) {
    assertThat(Domains.registrable(host)).isEmpty();
  }

  @Test
  void theBrandIsTheFirstLabel() {
    assertThat(Domains.brand("acme.co.uk")).isEqualTo("acme");
    assertThat(Domains.brand("xn--bcher-kva.de")).isEqualTo("bücher");
  }
}
