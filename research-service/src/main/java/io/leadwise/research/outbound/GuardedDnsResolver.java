package io.leadwise.research.outbound;

import io.leadwise.kit.net.AddressGuard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names for connections and refuses names that lead to addresses that are not public.
 */
final class GuardedDnsResolver implements DnsResolver {

  private final DnsResolver system;
  private final String exempt;

  /**
   * @param exempt the one host that needs no check, as in {@code route-all-to}; else null
   */
  GuardedDnsResolver(DnsResolver system, String exempt) {
    this.system = system;
    this.exempt = exempt;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = system.resolve(host);
    return host.equals(exempt) ? addresses : AddressGuard.requirePublic(host, addresses);
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return system.resolveCanonicalHostname(host);
  }
}
