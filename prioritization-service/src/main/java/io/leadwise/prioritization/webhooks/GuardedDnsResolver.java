package io.leadwise.prioritization.webhooks;

import io.leadwise.kit.net.AddressGuard;
import io.leadwise.prioritization.domain.webhook.TargetRules;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves host names for connections to targets: to public addresses, unless the host is trusted.
 */
final class GuardedDnsResolver implements DnsResolver {

  private final DnsResolver system;
  private final TargetRules rules;

  GuardedDnsResolver(DnsResolver system, TargetRules rules) {
    this.system = system;
    this.rules = rules;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = system.resolve(host);
    return rules.isTrusted(host) ? addresses : AddressGuard.requirePublic(host, addresses);
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return system.resolveCanonicalHostname(host);
  }
}
