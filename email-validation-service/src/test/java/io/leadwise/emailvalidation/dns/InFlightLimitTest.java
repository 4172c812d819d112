package io.leadwise.emailvalidation.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InFlightLimitTest {

  private final InFlightLimit limit = new InFlightLimit(2);

  @Test
  void theThirdWaitsForOneOfTheFirstTwo() {
    List<CompletableFuture<String>> begun = new CopyOnWriteArrayList<>();
    List<CompletableFuture<String>> results =
        IntStream.range(0, 3)
            .mapToObj(
                i ->
                    limit.run(
                        () -> {
                          CompletableFuture<String> own = new CompletableFuture<>();
                          begun.add(own);
                          if (i == 2) {
                            own.complete("third");
                          }
                          return own;
                        }))
            .toList();
    assertThat(begun).hasSize(2);

    begun.get(1).complete("second");

    assertThat(results.get(2).join()).isEqualTo("third");
    assertThat(results.get(1).join()).isEqualTo("second");
    assertThat(results.get(0)).isNotDone();
  }

  @Test
  void whatFailsMakesRoomToo() {
    AtomicInteger count = new AtomicInteger();
    List<CompletableFuture<String>> results =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    limit.<String>run(
                        () -> {
                          count.incrementAndGet();
                          throw new IllegalStateException("broken");
                        }))
            .toList();

    results.forEach(result -> assertThatThrownBy(result::join).hasRootCauseMessage("broken"));
    assertThat(count).hasValue(10_000);
  }
}
