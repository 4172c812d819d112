package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.config.EmailValidationConfig;
import io.leadwise.emailvalidation.dns.AnswerCache.Kept;
import io.leadwise.emailvalidation.dns.RecordSet.Status;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/**
 * Asks DNS for records, follows aliases and remembers the answers by their time to live: what is
 * missing as long as its zone says (RFC 2308), bounded, and that nobody answered for a moment.
 */
public final class RecordLookup {

  /** Seconds; a time to live of zero would make each address of a batch ask again. */
  private static final long SHORTEST = 30;

  /** Longer chains are a mistake or an attack; resolvers give up at about the same length. */
  private static final int MAX_ALIASES = 8;

  private record Question(Name name, int type) {}

  private final Resolvers resolvers;
  private final EmailValidationConfig.Dns settings;
  private final Clock clock;
  private final AnswerCache<Question, RecordSet> answers;

  RecordLookup(Resolvers resolvers, EmailValidationConfig.Dns settings, Clock clock) {
    this.resolvers = resolvers;
    this.settings = settings;
    this.clock = clock;
    this.answers = AnswerCache.within(clock, settings.cacheSize());
  }

  /** Returns the records of a name; empty when there are none, or when nobody answered. */
  public CompletableFuture<List<Record>> records(Name name, int type) {
    return find(name, type).thenApply(kept -> kept.answer().records());
  }

  /** Returns the records of a name, or why there are none; never fails for what DNS did. */
  CompletableFuture<Kept<RecordSet>> find(Name name, int type) {
    return answers.get(
        new Question(name, type),
        question -> follow(name, type, 0, OptionalLong.empty()).exceptionally(this::unanswered));
  }

  private CompletableFuture<Kept<RecordSet>> follow(
      Name name, int type, int aliases, OptionalLong before) {
    if (aliases > MAX_ALIASES) {
      return CompletableFuture.completedFuture(
          missing(RecordSet.none(Status.BROKEN, "the domain's aliases lead in a circle"), before));
    }
    Message query = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    return resolvers
        .ask(query)
        .thenCompose(
            message -> {
              if (!Resolvers.isAnswer(message)) {
                return CompletableFuture.completedFuture(failed(message));
              }
              // Records that have nothing to do with the question are not believed.
              DnsAnswer answer = DnsAnswer.read(message.normalize(query), name, type);
              OptionalLong ttl = shorter(before, answer.ttl());
              return answer.complete()
                  ? CompletableFuture.completedFuture(conclude(answer, aliases, ttl))
                  : follow(answer.name(), type, aliases + 1, ttl);
            });
  }

  private Kept<RecordSet> conclude(DnsAnswer answer, int aliases, OptionalLong ttl) {
    if (!answer.records().isEmpty()) {
      long seconds = Math.max(SHORTEST, ttl.orElse(0));
      Duration keep = shorter(Duration.ofSeconds(seconds), settings.cacheLongest());
      return new Kept<>(RecordSet.found(answer.records()), until(keep));
    }
    return missing(
        answer.exists()
            ? RecordSet.none(Status.NO_SUCH_TYPE, null)
            : RecordSet.none(Status.NO_SUCH_NAME, null),
        ttl);
  }

  private Kept<RecordSet> missing(RecordSet set, OptionalLong ttl) {
    long seconds = Math.max(SHORTEST, ttl.orElse(0));
    return new Kept<>(set, until(shorter(Duration.ofSeconds(seconds), settings.cacheNegative())));
  }

  private Kept<RecordSet> failed(Message message) {
    String detail =
        "the name servers of the domain failed (" + Rcode.string(message.getRcode()) + ")";
    return new Kept<>(RecordSet.none(Status.UNKNOWN, detail), until(settings.cacheFailure()));
  }

  private Kept<RecordSet> unanswered(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (!(cause instanceof IOException) && !(cause instanceof TimeoutException)) {
      throw new IllegalStateException("A look-up broke for a reason that is ours", cause);
    }
    return new Kept<>(
        RecordSet.none(Status.UNKNOWN, "DNS did not answer in time"),
        until(settings.cacheFailure()));
  }

  private Instant until(Duration keep) {
    return clock.instant().plus(keep);
  }

  private static OptionalLong shorter(OptionalLong one, OptionalLong other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() ? other : one;
    }
    return OptionalLong.of(Math.min(one.getAsLong(), other.getAsLong()));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
