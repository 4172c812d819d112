package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.config.EmailValidationConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;

/** Asks the resolvers of the settings, or those of the system. */
class DnsServers {

  private static final int DNS_PORT = 53;

  /** One for all who ask: they share what is remembered. */
  @Produces
  @Singleton
  RecordLookup records(EmailValidationConfig config, Clock clock) {
    return new RecordLookup(resolvers(config.dns()), config.dns(), clock);
  }

  private static Resolvers resolvers(EmailValidationConfig.Dns dns) {
    List<Resolver> resolvers = new ArrayList<>();
    for (InetSocketAddress server : servers(dns)) {
      // Truncated answers are asked for again over TCP by the library.
      SimpleResolver resolver = new SimpleResolver(server);
      resolver.setTimeout(dns.timeout());
      resolvers.add(resolver);
    }
    return new Resolvers(resolvers, dns.retries(), dns.inFlight());
  }

  private static List<InetSocketAddress> servers(EmailValidationConfig.Dns dns) {
    return dns.servers()
        .filter(servers -> !servers.isEmpty())
        .map(servers -> servers.stream().map(DnsServers::address).toList())
        .orElseGet(() -> ResolverConfig.getCurrentConfig().servers());
  }

  private static InetSocketAddress address(String server) {
    int colon = server.lastIndexOf(':');
    boolean hasPort =
        colon > 0 && (server.indexOf(':') == colon || server.charAt(colon - 1) == ']');
    String host = hasPort ? server.substring(0, colon) : server;
    int port = hasPort ? Integer.parseInt(server.substring(colon + 1)) : DNS_PORT;
    InetSocketAddress address = new InetSocketAddress(host, port);
    if (address.isUnresolved()) {
      throw new IllegalArgumentException(
          "leadwise.email-validation.dns.servers names an unknown host: " + host);
    }
    return address;
  }
}
