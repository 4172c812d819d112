package io.leadwise.emailvalidation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadNewsTest {

  private static final Instant CREATED = Instant.parse("2026-05-28T08:00:00Z");
  private static final Duration AGE = Duration.ofDays(180);

  private static LeadNews news(Instant createdAt) {
    return new LeadNews(UUID.randomUUID(), null, null, "ada@northwind.com", 1, createdAt);
  }

  @Test
  void exactlySoOldIsNotOlder() {
    Instant border = CREATED.plus(AGE);

    assertThat(news(CREATED).isOlderThan(AGE, border.minusNanos(1))).isFalse();
    assertThat(news(CREATED).isOlderThan(AGE, border)).isFalse();
    assertThat(news(CREATED).isOlderThan(AGE, border.plusNanos(1))).isTrue();
  }

  @Test
  void newsThatDoNotSayAreNotOld() {
    assertThat(news(null).isOlderThan(AGE, CREATED.plus(AGE.multipliedBy(9)))).isFalse();
  }
}
