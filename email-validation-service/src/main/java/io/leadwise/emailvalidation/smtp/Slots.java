package io.leadwise.emailvalidation.smtp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** Lets so many tasks go on at once; the others wait in their order, without a thread. */
final class Slots {

  private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();
  private int free;

  Slots(int free) {
    this.free = free;
  }

  <T> CompletableFuture<T> run(Supplier<CompletionStage<T>> task) {
    return take().thenCompose(slot -> task.get()).whenComplete((done, failure) -> giveBack());
  }

  private synchronized CompletableFuture<Void> take() {
    if (free > 0) {
      free--;
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> turn = new CompletableFuture<>();
    waiting.add(turn);
    return turn;
  }

  private void giveBack() {
    CompletableFuture<Void> next;
    synchronized (this) {
      next = waiting.poll();
      if (next == null) {
        free++;
      }
    }
    if (next != null) {
      // On another stack: a long queue of tasks that end at once must not nest.
      next.completeAsync(() -> null);
    }
  }
}
