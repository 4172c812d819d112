package io.leadwise.bench.stub;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatesTest {

  @Test
  void requestsAreCountedByHost() {
    Rates rates = new Rates();
    for (int i = 0; i < 5; i++) {
      rates.asked("a.example");
    }
    rates.asked("b.example");

    assertThat(rates.total("a.example")).isEqualTo(5);
    assertThat(rates.busiestSecond("a.example")).isBetween(1, 5);
    assertThat(rates.busiestSecond("b.example")).isEqualTo(1);
    assertThat(rates.total("c.example")).isZero();
    assertThat(rates.busiestSecond("c.example")).isZero();
  }
}
