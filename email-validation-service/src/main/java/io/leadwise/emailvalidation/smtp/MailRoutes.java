package io.leadwise.emailvalidation.smtp;

import io.leadwise.emailvalidation.dns.RecordLookup;
import io.leadwise.kit.net.AddressGuard;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Finds the addresses to ask about a domain, in the order of RFC 5321 §5.1, and leaves out those
 * that may be machines of our own: an MX record is written by a stranger.
 */
final class MailRoutes {

  private static final int MOST_HOSTS = 5;
  private static final int MOST_ADDRESSES_OF_HOST = 2;

  private final RecordLookup dns;
  private final boolean allowLoopback;

  MailRoutes(RecordLookup dns, boolean allowLoopback) {
    this.dns = dns;
    this.allowLoopback = allowLoopback;
  }

  /**
   * Looks up where mail for a domain goes.
   *
   * @param salt hosts of the same preference are shuffled by it: the same salt meets the same host
   *     again, which a greylisting server waits for
   * @return empty when there is nothing to ask; never fails for what DNS does
   */
  CompletionStage<List<MailServer>> of(String domain, String salt) {
    Name name;
    try {
      name = Name.fromString(domain, Name.root);
    } catch (TextParseException e) {
      return CompletableFuture.completedFuture(List.of());
    }
    return dns.records(name, Type.MX)
        .thenCompose(
            found -> {
              List<Name> hosts = hosts(found, salt);
              return addresses(found.isEmpty() ? List.of(name) : hosts);
            });
  }

  private static List<Name> hosts(List<Record> found, String salt) {
    return found.stream()
        .filter(MXRecord.class::isInstance)
        .map(MXRecord.class::cast)
        .filter(mx -> !mx.getTarget().equals(Name.root))
        .sorted(
            Comparator.comparingInt(MXRecord::getPriority)
                .thenComparingInt(mx -> (salt + mx.getTarget()).hashCode()))
        .map(MXRecord::getTarget)
        .limit(MOST_HOSTS)
        .toList();
  }

  private CompletableFuture<List<MailServer>> addresses(List<Name> hosts) {
    List<CompletableFuture<List<MailServer>>> asked = hosts.stream().map(this::address).toList();
    return CompletableFuture.allOf(asked.toArray(CompletableFuture[]::new))
        .thenApply(done -> asked.stream().flatMap(one -> one.join().stream()).toList());
  }

  private CompletableFuture<List<MailServer>> address(Name host) {
    return dns.records(host, Type.A)
        .thenCombine(
            dns.records(host, Type.AAAA),
            (v4, v6) ->
                Stream.concat(v4.stream(), v6.stream())
                    .map(MailRoutes::address)
                    .filter(this::mayBeAsked)
                    .map(address -> new MailServer(host.toString(true), address))
                    .limit(MOST_ADDRESSES_OF_HOST)
                    .toList());
  }

  private boolean mayBeAsked(InetAddress address) {
    return address != null
        && (AddressGuard.isPublic(address)
            || (allowLoopback && address instanceof Inet4Address && address.isLoopbackAddress()));
  }

  /** Null for what is no address. */
  private static InetAddress address(Record found) {
    if (found instanceof ARecord v4) {
      return v4.getAddress();
    }
    return found instanceof AAAARecord v6 ? v6.getAddress() : null;
  }
}
