package io.leadwise.research.application.work;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.leadwise.research.persistence.ClaimedCompany;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutcomeStoreTest {

  private final ScriptedLedger ledger = new ScriptedLedger();
  private final OutcomeStore store = new OutcomeStore(ledger);

  @Test
  void oneOutcomeIsStoredAtOnce() {
    ResearchedCompany acme = outcome();

    store.store(List.of(acme));

    assertThat(ledger.batches).containsExactly(List.of(acme));
  }

  @Test
  void whatComesMeanwhileIsStoredTogether() throws Exception {
    CountDownLatch held = ledger.holdNext();
    ResearchedCompany first = outcome();
    CompletableFuture<Void> storing = begin(first);
    assertThat(ledger.began.await(30, SECONDS)).isTrue();

    List<ResearchedCompany> meanwhile = List.of(outcome(), outcome(), outcome());
    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    for (ResearchedCompany one : meanwhile) {
      waiting.add(begin(one));
    }
    awaitQueued(meanwhile.size());
    held.countDown();

    storing.get(30, SECONDS);
    for (CompletableFuture<Void> one : waiting) {
      one.get(30, SECONDS);
    }
    assertThat(ledger.batches).hasSize(2);
    assertThat(ledger.batches.get(0)).containsExactly(first);
    assertThat(ledger.batches.get(1)).containsExactlyInAnyOrderElementsOf(meanwhile);
  }

  @Test
  void noTransactionHoldsMoreThanItMay() throws Exception {
    CountDownLatch held = ledger.holdNext();
    CompletableFuture<Void> storing = begin(outcome());
    assertThat(ledger.began.await(30, SECONDS)).isTrue();

    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    for (int i = 0; i < OutcomeStore.MOST + 1; i++) {
      waiting.add(begin(outcome()));
    }
    awaitQueued(OutcomeStore.MOST + 1);
    held.countDown();

    storing.get(30, SECONDS);
    for (CompletableFuture<Void> one : waiting) {
      one.get(30, SECONDS);
    }
    assertThat(ledger.batches).extracting(List::size).containsExactly(1, OutcomeStore.MOST, 1);
  }

  @Test
  void oneThatCannotBeStoredIsNotedAsBrokenAndCostsTheOthersNothing() {
    ResearchedCompany good = outcome();
    ResearchedCompany bad = outcome();
    ledger.refused = bad;

    store.store(List.of(good, bad));

    assertThat(ledger.batches.get(0)).containsExactly(good);
    ResearchedCompany noted = ledger.batches.get(1).get(0);
    assertThat(noted.company()).isEqualTo(bad.company());
    assertThat(noted.outcome().failedWholly()).isTrue();
  }

  @Test
  void oneThatCannotEvenBeNotedAsBrokenComesBackWithItsLeaseAlone() {
    ResearchedCompany bad = outcome();
    ResearchedCompany good = outcome();
    ledger.refused = bad;
    ledger.refusesBroken = true;

    store.store(List.of(bad, good));

    assertThat(ledger.batches).containsExactly(List.of(good));
  }

  @Test
  void whatIsAnsweredInSeveralTransactionsIsAnsweredToTheEnd() {
    ledger.answersLeft = 3;

    store.store(List.of(outcome()));

    assertThat(ledger.answersLeft).isZero();
  }

  @Test
  void aFaultReachesWhoeverWaitsForIt() throws Exception {
    CountDownLatch held = ledger.holdNext();
    CompletableFuture<Void> storing = begin(outcome());
    assertThat(ledger.began.await(30, SECONDS)).isTrue();
    CompletableFuture<Void> one = begin(outcome());
    CompletableFuture<Void> other = begin(outcome());
    awaitQueued(2);
    ledger.error = new OutOfMemoryError("thrown by the test");
    held.countDown();

    storing.get(30, SECONDS);
    assertThatThrownBy(() -> one.get(30, SECONDS)).hasRootCauseMessage("thrown by the test");
    assertThatThrownBy(() -> other.get(30, SECONDS)).hasRootCauseMessage("thrown by the test");

    ledger.error = null;
    ResearchedCompany next = outcome();
    store.store(List.of(next));
    assertThat(ledger.batches).last().isEqualTo(List.of(next));
  }

  private CompletableFuture<Void> begin(ResearchedCompany one) {
    CompletableFuture<Void> stored = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                store.store(List.of(one));
                stored.complete(null);
              } catch (RuntimeException e) {
                stored.completeExceptionally(e);
              }
            });
    thread.setDaemon(true);
    thread.start();
    return stored;
  }

  private void awaitQueued(int size) {
    await().atMost(30, SECONDS).until(() -> store.waiting() == size);
  }

  private static ResearchedCompany outcome() {
    return new ResearchedCompany(
        new ClaimedCompany(UUID.randomUUID(), UUID.randomUUID(), null),
        new ResearchOutcome(null, null, Map.of(), Map.of()));
  }

  /** Notes what it is given; the transactions themselves are tested with a database. */
  private static final class ScriptedLedger extends ResearchLedger {
    private final List<List<ResearchedCompany>> batches = new CopyOnWriteArrayList<>();
    private final CountDownLatch began = new CountDownLatch(1);
    private volatile CountDownLatch hold = new CountDownLatch(0);
    private volatile ResearchedCompany refused;
    private volatile boolean refusesBroken;
    private volatile Error error;
    private volatile int answersLeft;

    CountDownLatch holdNext() {
      hold = new CountDownLatch(1);
      return hold;
    }

    @Override
    boolean store(List<ResearchedCompany> researched) {
      began.countDown();
      try {
        hold.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      if (error != null && !batches.isEmpty()) {
        throw error;
      }
      if (researched.contains(refused)
          || refusesBroken && researched.stream().anyMatch(one -> one.outcome().failedWholly())) {
        throw new IllegalArgumentException("cannot be stored");
      }
      batches.add(researched);
      return answersLeft > 0;
    }

    @Override
    boolean answerMore(List<ResearchedCompany> stored) {
      answersLeft--;
      return answersLeft > 0;
    }
  }
}
