package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.dns.AnswerCache.Kept;
import io.leadwise.emailvalidation.dns.RecordSet.Status;
import io.leadwise.emailvalidation.domain.mail.MailDomain;
import io.leadwise.emailvalidation.domain.mail.MailDomain.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.xbill.DNS.Address;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Finds out who takes the mail of one domain, as RFC 5321 §5.1 and RFC 7505 say: the mail servers
 * that have an address, else the domain's own address.
 */
final class MailDomainResolver {

  /** Enough to say that mail servers are there; a hostile zone could list thousands. */
  private static final int MAX_HOSTS = 5;

  /** What is no name now will be none tomorrow. */
  private static final Duration NOT_A_NAME = Duration.ofDays(1);

  private static final RecordSet NUMERIC_HOST = RecordSet.none(Status.NO_SUCH_NAME, null);

  private final RecordLookup records;
  private final Clock clock;

  MailDomainResolver(RecordLookup records, Clock clock) {
    this.records = records;
    this.clock = clock;
  }

  /** Returns the finding, which holds as long as all answers behind it do. */
  CompletableFuture<Kept<MailDomain>> resolve(String domain) {
    Name name;
    try {
      name = Name.fromString(domain, Name.root);
    } catch (TextParseException e) {
      return done(
          MailDomain.of(domain, Outcome.NXDOMAIN, "not a domain name"),
          clock.instant().plus(NOT_A_NAME));
    }
    return records.find(name, Type.MX).thenCompose(answer -> afterMx(domain, name, answer));
  }

  private CompletableFuture<Kept<MailDomain>> afterMx(
      String domain, Name name, Kept<RecordSet> mx) {
    return switch (mx.answer().status()) {
      case FOUND -> afterHosts(domain, mx);
      case NO_SUCH_NAME ->
          done(MailDomain.of(domain, Outcome.NXDOMAIN, "no such domain"), mx.until());
      case NO_SUCH_TYPE -> fallBackToAddress(domain, name, mx.until());
      case BROKEN -> done(domain, Outcome.NO_MAIL, mx);
      case UNKNOWN -> done(domain, Outcome.TEMPORARY_FAILURE, mx);
    };
  }

  private CompletableFuture<Kept<MailDomain>> afterHosts(String domain, Kept<RecordSet> mx) {
    List<Name> hosts =
        mx.answer().records().stream()
            .map(MXRecord.class::cast)
            .sorted(Comparator.comparingInt(MXRecord::getPriority))
            .map(MXRecord::getTarget)
            .toList();
    if (hosts.stream().allMatch(Name.root::equals)) {
      return done(
          MailDomain.of(domain, Outcome.NULL_MX, "the domain says that it takes no mail"),
          mx.until());
    }
    List<Name> named =
        hosts.stream().filter(host -> !Name.root.equals(host)).limit(MAX_HOSTS).toList();
    return firstReachable(domain, named, 0, null, mx.until());
  }

  /**
   * Hosts are tried in their order, because the first one nearly always has an address.
   *
   * @param doubt the first look-up of a host that failed; null for none
   */
  private CompletableFuture<Kept<MailDomain>> firstReachable(
      String domain, List<Name> hosts, int index, RecordSet doubt, Instant until) {
    if (index == hosts.size()) {
      return doubt == null
          ? done(MailDomain.of(domain, Outcome.MX_DANGLING, dangling(hosts)), until)
          : done(MailDomain.of(domain, Outcome.TEMPORARY_FAILURE, doubt.detail()), until);
    }
    return hostAddress(hosts.get(index))
        .thenCompose(
            address -> {
              RecordSet answer = address.answer();
              Instant end = earlier(until, address.until());
              if (answer.status() == Status.FOUND) {
                List<String> names = hosts.stream().map(host -> host.toString(true)).toList();
                return done(new MailDomain(domain, Outcome.HAS_MX, names, names.get(index)), end);
              }
              RecordSet why = doubt == null && answer.status() == Status.UNKNOWN ? answer : doubt;
              return firstReachable(domain, hosts, index + 1, why, end);
            });
  }

  private static String dangling(List<Name> hosts) {
    return hosts.stream().allMatch(MailDomainResolver::isNumeric)
        ? "the mail server is given as an IP address, where a name has to be"
        : "no mail server of the domain has an address";
  }

  private CompletableFuture<Kept<MailDomain>> fallBackToAddress(
      String domain, Name name, Instant until) {
    return address(name)
        .thenCompose(
            address -> {
              Instant end = earlier(until, address.until());
              return switch (address.answer().status()) {
                case FOUND ->
                    done(
                        MailDomain.of(
                            domain,
                            Outcome.ADDRESS_ONLY,
                            "no mail server, but the domain has an address"),
                        end);
                case UNKNOWN ->
                    done(
                        MailDomain.of(domain, Outcome.TEMPORARY_FAILURE, address.answer().detail()),
                        end);
                default ->
                    done(
                        MailDomain.of(
                            domain,
                            Outcome.NO_MAIL,
                            "the domain has neither mail server nor address"),
                        end);
              };
            });
  }

  /** RFC 1035 §3.3.9 wants a name; mail servers do not deliver to a number that stands there. */
  private CompletableFuture<Kept<RecordSet>> hostAddress(Name host) {
    return isNumeric(host)
        ? CompletableFuture.completedFuture(
            new Kept<>(NUMERIC_HOST, clock.instant().plus(NOT_A_NAME)))
        : address(host);
  }

  private static boolean isNumeric(Name host) {
    return Address.isDottedQuad(host.toString(true)) || host.toString(true).indexOf(':') >= 0;
  }

  /** Asks for IPv4 and IPv6 at once; one of them is enough. */
  private CompletableFuture<Kept<RecordSet>> address(Name host) {
    return records
        .find(host, Type.A)
        .thenCombine(records.find(host, Type.AAAA), MailDomainResolver::better);
  }

  private static Kept<RecordSet> better(Kept<RecordSet> v4, Kept<RecordSet> v6) {
    Kept<RecordSet> best = v4.answer().status().compareTo(v6.answer().status()) <= 0 ? v4 : v6;
    return best.answer().status() == Status.FOUND
        ? best
        : new Kept<>(best.answer(), earlier(v4.until(), v6.until()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static CompletableFuture<Kept<MailDomain>> done(
      String domain, Outcome outcome, Kept<RecordSet> why) {
    return done(MailDomain.of(domain, outcome, why.answer().detail()), why.until());
  }

  private static CompletableFuture<Kept<MailDomain>> done(MailDomain domain, Instant until) {
    return CompletableFuture.completedFuture(new Kept<>(domain, until));
  }
}
