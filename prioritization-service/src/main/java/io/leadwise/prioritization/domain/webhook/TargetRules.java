package io.leadwise.prioritization.domain.webhook;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses a webhook may have at all, before any name is looked up; where a name leads to is
 * checked when the connection is made.
 *
 * @param trustedHosts hosts of the operator's own network, which no rule but the scheme applies to
 * @param httpAllowed whether the connection may be readable for others
 * @param ports ports that may be connected to
 */
public record TargetRules(Set<String> trustedHosts, boolean httpAllowed, Set<Integer> ports) {

  /** A public name: at least two labels, the last one not a number. Addresses are none. */
  private static final Pattern PUBLIC_NAME =
      Pattern.compile("([a-z0-9_]([a-z0-9_-]*[a-z0-9_])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

  private static final int LONGEST = 2_000;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  /** Why the address is refused; empty when it may be used. */
  public Optional<String> refusal(URI url) {
    String scheme = lower(url.getScheme());
    String host = lower(url.getHost());
    if (!Set.of("http", "https").contains(scheme) || host.isEmpty()) {
      return Optional.of("A target is an absolute https address.");
    }
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return Optional.of("A target has neither user name nor fragment.");
    }
    if (url.toString().length() > LONGEST) {
      return Optional.of("A target has at most " + LONGEST + " characters.");
    }
    if (isTrusted(host)) {
      return Optional.empty();
    }
    if (scheme.equals("http") && !httpAllowed) {
      return Optional.of("A target is asked over https only.");
    }
    int usual = scheme.equals("https") ? HTTPS : HTTP;
    if (!ports.contains(url.getPort() == -1 ? usual : url.getPort())) {
      return Optional.of("A target has one of the ports " + ports.stream().sorted().toList() + ".");
    }
    return PUBLIC_NAME.matcher(host).matches()
        ? Optional.empty()
        : Optional.of("A target has a public host name.");
  }

  public boolean isTrusted(String host) {
    return trustedHosts.contains(lower(host));
  }

  private static String lower(String text) {
    return text == null ? "" : text.toLowerCase(Locale.ROOT);
  }
}
