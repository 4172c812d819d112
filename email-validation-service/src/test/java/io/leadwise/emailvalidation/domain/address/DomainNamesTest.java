package io.leadwise.emailvalidation.domain.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNamesTest {

  @ParameterizedTest
  @CsvSource({
    "Northwind.COM, northwind.com",
    // IDNA2003 would make fass.de of it, which belongs to somebody else.
    "faß.de, xn--fa-hia.de",
    "BÜCHER.example, xn--bcher-kva.example",
    "xn--bcher-kva.example, xn--bcher-kva.example",
    "例え。jp, xn--r8jz45g.jp"
  })
  void mapsToALabels(String name, String ascii) {
    assertThat(DomainNames.toAscii(name)).contains(ascii);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "a..b",
        "-a.com",
        "a-.com",
        "a_b.com",
        "a b.com",
        "xn--a.com",
        "ab--c.com",
        "*.com",
        "a/b.com"
      })
  void refusesWhatIsNoHostName(String name) {
    assertThat(DomainNames.toAscii(name)).isEmpty();
  }

  @Test
  void countsLabelsAndNames() {
    assertThat(DomainNames.toAscii("a".repeat(63) + ".com")).isPresent();
    assertThat(DomainNames.toAscii("a".repeat(64) + ".com")).isEmpty();
    assertThat(DomainNames.toAscii("a.".repeat(126) + "a")).isPresent();
    assertThat(DomainNames.toAscii("a.".repeat(127) + "a")).isEmpty();
  }
}
