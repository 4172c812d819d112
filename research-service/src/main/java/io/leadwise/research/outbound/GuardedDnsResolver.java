package io.leadwise.research.outbound;

import io.leadwise.kit.net.AddressGuard;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names for connections and refuses names that lead to addresses that are not public.
 * The connection is made to the very addresses that were checked, so a name that changes its answer
 * between check and use (DNS rebinding) gains nothing.
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
    if (host.equals(exempt)) {
      return addresses;
    }
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    // One private address among public ones is a trick, not a website: the name is refused whole.
    if (!Arrays.stream(addresses).allMatch(AddressGuard::isPublic)) {
      throw new RefusedAddressException(host);
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return system.resolveCanonicalHostname(host);
  }
}
