package io.leadwise.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleLeadsTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00.123Z");

  @Test
  void agesBecomeTimes() {
    assertThat(SampleLeads.withMoments("{now-2h},{now-3d+90m},{now},{now+5s}", NOW))
        .isEqualTo(
            "2026-03-10T10:00:00Z,2026-03-07T13:30:00Z,2026-03-10T12:00:00Z,2026-03-10T12:00:05Z");
  }

  @Test
  void thereAreSixtySamplesAndNoAgeIsLeft() {
    String csv = SampleLeads.csv(NOW);

    assertThat(csv.lines().count()).isGreaterThanOrEqualTo(61);
    assertThat(csv).doesNotContain("{").startsWith("externalId,");
  }
}
