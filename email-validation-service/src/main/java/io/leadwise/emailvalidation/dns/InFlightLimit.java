package io.leadwise.emailvalidation.dns;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/**
 * Lets so many things happen at once and the others wait in their order, without a thread for any
 * of them. Each question to DNS has a socket of its own, and a batch could ask thousands.
 */
final class InFlightLimit {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private int free;

  InFlightLimit(int most) {
    free = most;
  }

  /** Begins now or when its turn comes. */
  <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> begin) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Runnable task =
        () ->
            CompletableFuture.completedFuture(begin)
                .thenCompose(Supplier::get)
                .whenComplete(
                    (value, failure) -> {
                      next();
                      if (failure == null) {
                        result.complete(value);
                      } else {
                        result.completeExceptionally(failure);
                      }
                    });
    if (mayBegin(task)) {
      task.run();
    }
    return result;
  }

  private synchronized boolean mayBegin(Runnable task) {
    if (free == 0) {
      waiting.add(task);
      return false;
    }
    free--;
    return true;
  }

  private void next() {
    Runnable task;
    synchronized (this) {
      task = waiting.poll();
      if (task == null) {
        free++;
      }
    }
    if (task != null) {
      // Elsewhere: many that fail at once would pile up on this stack.
      ForkJoinPool.commonPool().execute(task);
    }
  }
}
