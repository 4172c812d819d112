package io.leadwise.consent.domain.ledger;

import static io.leadwise.consent.domain.ledger.Entries.NOW;
import static io.leadwise.consent.domain.ledger.Entries.SHOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.consent.domain.terms.ConsentTerms;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConsentEntryTest {

  private final UUID seller = UUID.randomUUID();

  @Test
  void theFirstGrantBeginsTheChain() {
    var grant = grant(null, SHOWN);

    assertThat(grant.version()).isEqualTo(1);
    assertThat(grant.isGranted()).isTrue();
    assertThat(grant.sequence()).isEqualTo(1);
    assertThat(grant.previousHash()).isEqualTo("0".repeat(64));
    assertThat(grant.textHash()).isEqualTo(SHOWN.hash());
    assertThat(grant.scopes()).isEqualTo(ConsentScope.BOTH);
  }

  @Test
  void theTimeIsWhatTheDatabaseKeeps() {
    var grant =
        ConsentEntry.grant(
            UUID.randomUUID(),
            seller,
            null,
            SHOWN,
            Instant.parse("2026-11-24T08:00:00.123456789Z"),
            LedgerHead.GENESIS);

    assertThat(grant.recordedAt()).isEqualTo("2026-11-24T08:00:00.123456Z");
    assertThat(EntryHash.canonical(grant)).contains("recordedAt=2026-11-24T08:00:00.123456Z\n");
  }

  @Test
  void aWithdrawalIsRefusedByDefault() {
    var grant = grant(null, SHOWN);

    assertThatThrownBy(() -> withdrawal(grant, false))
        .isInstanceOf(ConsentIrrevocableException.class);
  }

  @Test
  void whereItIsAllowedAWithdrawalIsTheNextEntryAndConsentCanBeGivenAgain() {
    var grant = grant(null, SHOWN);

    var withdrawal = withdrawal(grant, true);
    var again = grant(withdrawal, SHOWN);

    assertThat(withdrawal.isGranted()).isFalse();
    assertThat(withdrawal.version()).isEqualTo(2);
    assertThat(withdrawal.textHash()).isEqualTo(grant.textHash());
    assertThat(again.version()).isEqualTo(3);
    assertThat(grant.isGranted()).isTrue();
  }

  @Test
  void aGrantCoversTextsOfItsMeaningOnly() {
    var grant = grant(null, new ConsentTerms(2, 1, "en", "The same, said better."));

    assertThat(grant.covers(1)).isTrue();
    assertThat(grant.covers(2)).isFalse();
    assertThat(withdrawal(grant, true).covers(1)).isFalse();
  }

  private ConsentEntry grant(ConsentEntry previous, ConsentTerms shown) {
    return ConsentEntry.grant(UUID.randomUUID(), seller, previous, shown, NOW, after(previous));
  }

  private static ConsentEntry withdrawal(ConsentEntry grant, boolean revocable) {
    return grant.withdraw(UUID.randomUUID(), revocable, NOW.plusSeconds(1), after(grant));
  }

  private static LedgerHead after(ConsentEntry entry) {
    return entry == null ? LedgerHead.GENESIS : new LedgerHead(entry.sequence(), entry.hash());
  }
}
