package io.leadwise.emailvalidation.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.emailvalidation.dns.AnswerCache.Kept;
import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailDomain.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AnswerCacheTest {

  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");

  private Instant now = START;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final List<String> asked = new ArrayList<>();
  private final AnswerCache<String, MailDomain> cache = new AnswerCache<>(clock, 2);

  private CompletableFuture<Kept<MailDomain>> ask(String domain) {
    asked.add(domain);
    return CompletableFuture.completedFuture(
        new Kept<>(MailDomain.of(domain, Outcome.HAS_MX, null), now.plusSeconds(60)));
  }

  @Test
  void remembersUntilTheTimeIsOver() {
    cache.get("a.com", this::ask).join();
    now = START.plusSeconds(59);
    cache.get("a.com", this::ask).join();
    assertThat(asked).containsExactly("a.com");

    now = START.plusSeconds(60);
    cache.get("a.com", this::ask).join();
    assertThat(asked).containsExactly("a.com", "a.com");
  }

  @Test
  void dropsTheLeastRecentlyUsed() {
    cache.get("a.com", this::ask).join();
    cache.get("b.com", this::ask).join();
    cache.get("a.com", this::ask).join();
    cache.get("c.com", this::ask).join();

    cache.get("a.com", this::ask).join();
    cache.get("b.com", this::ask).join();

    assertThat(asked).containsExactly("a.com", "b.com", "c.com", "b.com");
  }

  @Test
  void keepsFewerWhereTheHeapIsSmall() {
    long mebibyte = 1 << 20;

    assertThat(AnswerCache.sizeWithin(50_000, 1_024 * mebibyte)).isEqualTo(50_000);
    assertThat(AnswerCache.sizeWithin(50_000, 92 * mebibyte)).isEqualTo(11_776);
    assertThat(AnswerCache.sizeWithin(100, 92 * mebibyte)).isEqualTo(100);
    assertThat(AnswerCache.sizeWithin(0, 92 * mebibyte)).isEqualTo(1);
  }

  @Test
  void aFailedQuestionIsAskedAgain() {
    assertThatThrownBy(
            () ->
                cache
                    .get(
                        "a.com",
                        domain -> {
                          throw new IllegalStateException("broken");
                        })
                    .join())
        .hasRootCauseMessage("broken");

    assertThat(cache.get("a.com", this::ask).join().answer().outcome()).isEqualTo(Outcome.HAS_MX);
  }
}
