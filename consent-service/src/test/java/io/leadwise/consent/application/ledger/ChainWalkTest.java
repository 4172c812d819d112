package io.leadwise.consent.application.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.ledger.Entries;
import io.leadwise.consent.domain.ledger.LedgerHead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainWalkTest {

  private final List<ConsentEntry> ledger = Entries.chain(7);
  private Instant now = Entries.NOW;

  @Test
  void aLedgerOfSeveralPagesIsWalkedToItsEnd() {
    ChainWalk.Outcome outcome = walk(3).go(LedgerHead.GENESIS, Duration.ofSeconds(10));

    assertThat(outcome.ended()).isTrue();
    assertThat(outcome.check().checked()).isEqualTo(7);
    assertThat(outcome.check().sound()).isEqualTo(Entries.end(ledger));
  }

  @Test
  void whenTheTimeIsOverItSaysHowFarItCameAndGoesOnFromThere() {
    ChainWalk.Outcome first = walk(3).go(LedgerHead.GENESIS, Duration.ofMillis(1500));

    assertThat(first.ended()).isFalse();
    assertThat(first.check().sound().sequence()).isEqualTo(6);

    ChainWalk.Outcome rest = walk(3).go(first.check().sound(), Duration.ofMillis(1500));
    assertThat(rest.ended()).isTrue();
    assertThat(rest.check().checked()).isEqualTo(1);
  }

  @Test
  void itStopsAtTheFirstBrokenEntry() {
    ledger.remove(4);

    ChainWalk.Outcome outcome = walk(3).go(LedgerHead.GENESIS, Duration.ofSeconds(10));

    assertThat(outcome.check().sound().sequence()).isEqualTo(4);
    assertThat(outcome.check().broken())
        .hasValueSatisfying(b -> assertThat(b.sequence()).isEqualTo(6));
  }

  @Test
  void anEmptyLedgerIsWhole() {
    ledger.clear();

    ChainWalk.Outcome outcome = walk(3).go(LedgerHead.GENESIS, Duration.ofSeconds(10));

    assertThat(outcome.ended()).isTrue();
    assertThat(outcome.check().sound()).isEqualTo(LedgerHead.GENESIS);
  }

  /** Every page takes a second. */
  private ChainWalk walk(int pageSize) {
    InstantSource source = () -> now;
    Clock clock = source.withZone(ZoneOffset.UTC);
    return new ChainWalk(
        (after, limit) -> {
          now = now.plusSeconds(1);
          return ledger.stream().filter(e -> e.sequence() > after).limit(limit).toList();
        },
        pageSize,
        clock);
  }
}
