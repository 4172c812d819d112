package io.leadwise.bench.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleAddressesTest {

  @Test
  void theSameSeedMakesTheSameAddresses() {
    List<String> addresses = new SampleAddresses(7).addresses(1_000);

    assertThat(new SampleAddresses(7).addresses(1_000)).isEqualTo(addresses);
    assertThat(new SampleAddresses(8).addresses(1_000)).isNotEqualTo(addresses);
  }

  @Test
  void theyAreAsMixedAsLeadsAre() {
    List<String> addresses = new SampleAddresses(1).addresses(10_000);

    assertThat(addresses)
        .anyMatch(a -> a.endsWith("@gmail.com"))
        .anyMatch(a -> a.endsWith(".co.uk"))
        .anyMatch(a -> a.contains("@bücher-"))
        .anyMatch(a -> a.contains("@@"));
    assertThat(new AddressRace(addresses).run(0, 2)).hasSize(2);
  }
}
