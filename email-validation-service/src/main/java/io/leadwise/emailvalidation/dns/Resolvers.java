package io.leadwise.emailvalidation.dns;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * Several resolvers as one: when one is silent, fails, refuses or only points elsewhere, the next
 * one is asked. The library's own choice among resolvers takes SERVFAIL and REFUSED for answers.
 */
final class Resolvers {

  /**
   * Not the pool itself: on one or two processors {@link CompletableFuture} replaces it by a new
   * thread for each step, which were thousands.
   */
  private static final Executor CONTINUATIONS = ForkJoinPool.commonPool()::execute;

  private final List<Resolver> resolvers;
  private final int attempts;
  private final InFlightLimit limit;

  /** The one that answered last is asked first, so that a dead one costs its time-out once. */
  private volatile int preferred;

  /**
   * @param rounds how often each resolver is asked
   * @param inFlight how many questions may wait for an answer at once
   */
  Resolvers(List<Resolver> resolvers, int rounds, int inFlight) {
    this.resolvers = List.copyOf(resolvers);
    this.attempts = resolvers.size() * Math.max(1, rounds);
    this.limit = new InFlightLimit(Math.max(1, inFlight));
  }

  /**
   * Asks until there is an answer.
   *
   * @return the answer; what the last one said when all failed; failed when none said anything
   */
  CompletableFuture<Message> ask(Message query) {
    return limit.run(() -> ask(query, preferred, 0, null));
  }

  private CompletableFuture<Message> ask(Message query, int first, int attempt, Message failure) {
    int number = (first + attempt) % resolvers.size();
    return resolvers
        .get(number)
        .sendAsync(query, CONTINUATIONS)
        .handle((answer, silence) -> next(query, first, attempt, failure, answer, silence))
        .thenCompose(next -> next)
        .toCompletableFuture();
  }

  private CompletableFuture<Message> next(
      Message query, int first, int attempt, Message failure, Message answer, Throwable silence) {
    if (answer != null && isAnswer(answer)) {
      preferred = (first + attempt) % resolvers.size();
      return CompletableFuture.completedFuture(answer);
    }
    Message said = answer == null ? failure : answer;
    if (attempt + 1 < attempts) {
      return ask(query, first, attempt + 1, said);
    }
    return said == null
        ? CompletableFuture.failedFuture(silence)
        : CompletableFuture.completedFuture(said);
  }

  static boolean isAnswer(Message answer) {
    return answer.getRcode() == Rcode.NXDOMAIN
        || answer.getRcode() == Rcode.NOERROR && !isReferral(answer);
  }

  /** A server that does not look names up for others, or is not one of the domain's, points on. */
  private static boolean isReferral(Message answer) {
    return answer.getSection(Section.ANSWER).isEmpty()
        && answer.getSection(Section.AUTHORITY).stream().anyMatch(r -> r.getType() == Type.NS)
        && answer.getSection(Section.AUTHORITY).stream().noneMatch(r -> r.getType() == Type.SOA);
  }
}
