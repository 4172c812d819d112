package io.leadwise.consent.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentEntryTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final ConsentTerms SHOWN = new ConsentTerms(1, "en", "…");
  private final UUID seller = UUID.randomUUID();

  @Test
  void theFirstGrantIsVersionOne() {
    var grant = ConsentEntry.grant(UUID.randomUUID(), seller, null, SHOWN, NOW);

    assertThat(grant.version()).isEqualTo(1);
    assertThat(grant.isGranted()).isTrue();
  }

  @Test
  void aWithdrawalIsRefusedByDefault() {
    var grant = ConsentEntry.grant(UUID.randomUUID(), seller, null, SHOWN, NOW);

    assertThatThrownBy(() -> grant.withdraw(UUID.randomUUID(), false, NOW))
        .isInstanceOf(ConsentIrrevocableException.class);
  }

  @Test
  void whereItIsAllowedAWithdrawalIsTheNextEntryAndConsentCanBeGivenAgain() {
    var grant = ConsentEntry.grant(UUID.randomUUID(), seller, null, SHOWN, NOW);

    var withdrawal = grant.withdraw(UUID.randomUUID(), true, NOW.plusSeconds(1));
    var again = ConsentEntry.grant(UUID.randomUUID(), seller, withdrawal, SHOWN, NOW);

    assertThat(withdrawal.isGranted()).isFalse();
    assertThat(withdrawal.version()).isEqualTo(2);
    assertThat(again.version()).isEqualTo(3);
    assertThat(grant.isGranted()).isTrue();
  }
}
