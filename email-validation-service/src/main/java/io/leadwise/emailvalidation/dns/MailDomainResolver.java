package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailDomain.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;
import org.xbill.DNS.lookup.LookupFailedException;
import org.xbill.DNS.lookup.LookupResult;
import org.xbill.DNS.lookup.LookupSession;
import org.xbill.DNS.lookup.NoSuchDomainException;
import org.xbill.DNS.lookup.NoSuchRRSetException;
import org.xbill.DNS.lookup.RedirectLoopException;
import org.xbill.DNS.lookup.RedirectOverflowException;

/**
 * Finds out who takes the mail of one domain, as RFC 5321 §5.1 and RFC 7505 say: the mail servers
 * that have an address, else the domain's own address.
 */
final class MailDomainResolver {

  /** Enough to say that mail servers are there; a hostile zone could list thousands. */
  private static final int MAX_HOSTS = 5;

  /** A finding with the shortest time to live, in seconds, of the records behind it. */
  record Found(MailDomain domain, long ttl) {}

  private final LookupSession session;

  MailDomainResolver(LookupSession session) {
    this.session = session;
  }

  CompletableFuture<Found> resolve(String domain) {
    Name name;
    try {
      name = Name.fromString(domain, Name.root);
    } catch (TextParseException e) {
      return done(domain, Outcome.NXDOMAIN, "not a domain name");
    }
    return ask(name, Type.MX).thenCompose(answer -> afterMx(domain, name, answer));
  }

  private CompletableFuture<Found> afterMx(String domain, Name name, Answer answer) {
    return switch (answer.status()) {
      case FOUND -> afterHosts(domain, answer);
      case NO_SUCH_NAME -> done(domain, Outcome.NXDOMAIN, "no such domain");
      case NO_SUCH_TYPE -> fallBackToAddress(domain, name);
      case BROKEN -> done(domain, Outcome.NO_MAIL, answer.detail());
      case UNKNOWN -> done(domain, Outcome.TEMPORARY_FAILURE, answer.detail());
    };
  }

  private CompletableFuture<Found> afterHosts(String domain, Answer answer) {
    List<Name> hosts =
        answer.records().stream()
            .filter(MXRecord.class::isInstance)
            .map(MXRecord.class::cast)
            .sorted(Comparator.comparingInt(MXRecord::getPriority))
            .map(MXRecord::getTarget)
            .toList();
    if (hosts.stream().allMatch(Name.root::equals)) {
      return done(domain, Outcome.NULL_MX, "the domain says that it takes no mail", answer.ttl());
    }
    List<Name> named = hosts.stream().filter(host -> !Name.root.equals(host)).toList();
    return firstReachable(domain, named.subList(0, Math.min(MAX_HOSTS, named.size())), 0, null)
        .thenApply(found -> new Found(found.domain(), Math.min(found.ttl(), answer.ttl())));
  }

  /** Hosts are tried in their order, because the first one nearly always has an address. */
  private CompletableFuture<Found> firstReachable(
      String domain, List<Name> hosts, int index, String doubt) {
    if (index == hosts.size()) {
      return doubt == null
          ? done(domain, Outcome.MX_DANGLING, "no mail server of the domain has an address")
          : done(domain, Outcome.TEMPORARY_FAILURE, doubt);
    }
    return address(hosts.get(index))
        .thenCompose(
            answer -> {
              if (answer.status() == Status.FOUND) {
                List<String> names = hosts.stream().map(host -> host.toString(true)).toList();
                MailDomain found = new MailDomain(domain, Outcome.HAS_MX, names, names.get(index));
                return CompletableFuture.completedFuture(new Found(found, answer.ttl()));
              }
              String why = answer.status() == Status.UNKNOWN ? answer.detail() : doubt;
              return firstReachable(domain, hosts, index + 1, why);
            });
  }

  private CompletableFuture<Found> fallBackToAddress(String domain, Name name) {
    return address(name)
        .thenCompose(
            answer ->
                switch (answer.status()) {
                  case FOUND ->
                      done(
                          domain,
                          Outcome.ADDRESS_ONLY,
                          "no mail server, but the domain has an address",
                          answer.ttl());
                  case UNKNOWN -> done(domain, Outcome.TEMPORARY_FAILURE, answer.detail());
                  default ->
                      done(
                          domain,
                          Outcome.NO_MAIL,
                          "the domain has neither mail server nor address");
                });
  }

  /** Asks for IPv4 and IPv6 at once; one of them is enough. */
  private CompletableFuture<Answer> address(Name host) {
    return ask(host, Type.A)
        .thenCombine(
            ask(host, Type.AAAA),
            (v4, v6) -> Stream.of(v4, v6).min(Comparator.comparing(Answer::status)).orElseThrow());
  }

  private CompletableFuture<Answer> ask(Name name, int type) {
    return session
        .lookupAsync(name, type, DClass.IN)
        .handle(MailDomainResolver::answer)
        .toCompletableFuture();
  }

  /** In the order in which one of two answers wins. */
  private enum Status {
    FOUND,
    UNKNOWN,
    NO_SUCH_TYPE,
    NO_SUCH_NAME,
    BROKEN
  }

  private record Answer(Status status, List<Record> records, String detail) {
    /** Where there is nothing to live, nothing limits how long it is remembered. */
    long ttl() {
      return records.stream().mapToLong(Record::getTTL).min().orElse(Long.MAX_VALUE);
    }
  }

  private static Answer answer(LookupResult result, Throwable failure) {
    if (failure == null) {
      return result.getRecords().isEmpty()
          ? new Answer(Status.NO_SUCH_TYPE, List.of(), null)
          : new Answer(Status.FOUND, result.getRecords(), null);
    }
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    if (cause instanceof NoSuchDomainException) {
      return new Answer(Status.NO_SUCH_NAME, List.of(), null);
    }
    if (cause instanceof NoSuchRRSetException) {
      return new Answer(Status.NO_SUCH_TYPE, List.of(), null);
    }
    if (cause instanceof RedirectLoopException || cause instanceof RedirectOverflowException) {
      return new Answer(Status.BROKEN, List.of(), "the domain's aliases lead in a circle");
    }
    String detail =
        cause instanceof LookupFailedException
            ? "the name servers of the domain failed"
            : "DNS did not answer in time";
    return new Answer(Status.UNKNOWN, List.of(), detail);
  }

  private static CompletableFuture<Found> done(String domain, Outcome outcome, String detail) {
    return done(domain, outcome, detail, Long.MAX_VALUE);
  }

  private static CompletableFuture<Found> done(
      String domain, Outcome outcome, String detail, long ttl) {
    return CompletableFuture.completedFuture(
        new Found(MailDomain.of(domain, outcome, detail), ttl));
  }
}
