package io.leadwise.emailvalidation.dns;

import io.leadwise.emailvalidation.config.EmailValidationConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Cache;
import org.xbill.DNS.DClass;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.ResolverConfig;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.lookup.LookupSession;

/** Builds the session with the resolvers of the settings, or those of the system. */
class DnsSession {

  private static final int DNS_PORT = 53;

  @Produces
  @Singleton
  LookupSession session(EmailValidationConfig config) {
    EmailValidationConfig.Dns dns = config.dns();
    List<Resolver> resolvers = new ArrayList<>();
    for (InetSocketAddress server : servers(dns)) {
      SimpleResolver resolver = new SimpleResolver(server);
      resolver.setTimeout(dns.timeout());
      resolvers.add(resolver);
    }
    ExtendedResolver resolver = new ExtendedResolver(resolvers);
    resolver.setTimeout(dns.totalTimeout());
    resolver.setRetries(dns.retries());
    Cache cache = new Cache(DClass.IN);
    cache.setMaxEntries(dns.cacheSize());
    cache.setMaxCache(Math.toIntExact(dns.cacheLongest().toSeconds()));
    cache.setMaxNCache(Math.toIntExact(dns.cacheNegative().toSeconds()));
    // Neither search path nor hosts file: a mail domain is a full name of the public DNS.
    return LookupSession.builder().resolver(resolver).cache(cache).build();
  }

  private static List<InetSocketAddress> servers(EmailValidationConfig.Dns dns) {
    return dns.servers()
        .filter(servers -> !servers.isEmpty())
        .map(servers -> servers.stream().map(DnsSession::address).toList())
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
