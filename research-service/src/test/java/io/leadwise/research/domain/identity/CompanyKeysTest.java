package io.leadwise.research.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of registers, as people and sources write them. */
class CompanyKeysTest {

  @ParameterizedTest
  @CsvSource({
    "HWUPKR0MPOU8FGXBT394, HWUPKR0MPOU8FGXBT394",
    "5493006w3qus5lmh6r84, 5493006W3QUS5LMH6R84",
    "'5493 006W 3QUS 5LMH 6R84', 5493006W3QUS5LMH6R84",
  })
  void anLeiWithRightCheckDigits(String written, String canonical) {
    assertThat(LegalEntityIdentifier.of(written)).contains(canonical);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "HWUPKR0MPOU8FGXBT395",
        "HWUPKR0MPOU8FGXTB394",
        "HWUPKR0MPOU8FGXBT3",
        "HWUPKR0MPOU8FGXBT3940",
        "HWUPKR0MPOU8FGXBT3A4",
        "HWUPKR0MPOU8FGXBÜ394"
      })
  void anythingElseIsNoLei(String written) {
    assertThat(LegalEntityIdentifier.of(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "320193, 0000320193",
    "0000320193, 0000320193",
    "CIK0000320193, 0000320193",
    "' 320193 ', 0000320193"
  })
  void aCikHasTenDigits(String written, String canonical) {
    assertThat(CentralIndexKey.of(written)).contains(canonical);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "0", "12345678901", "AAPL", "-1", "1.0"})
  void anythingElseIsNoCik(String written) {
    assertThat(CentralIndexKey.of(written)).isEmpty();
  }
}
