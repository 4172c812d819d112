package io.leadwise.research.outbound;

import io.leadwise.research.domain.identity.Domains;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Which URLs are asked at all, before any name is looked up. */
final class TargetRules {

  private TargetRules() {}

  /**
   * Returns the URL in the one form that is used from here on: no user info, no fragment, a path.
   *
   * @throws FetchException NOT_ALLOWED for other schemes and ports, and for hosts without a public
   *     name
   */
  static URI check(URI uri) throws FetchException {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused("Only http and https are asked");
    }
    if (Domains.registrable(uri.getHost()).isEmpty()) {
      // Addresses have many spellings (127.1, 0x7f.1, [::ffff:7f00:1]); websites have names.
      throw refused("Only public host names are asked");
    }
    if (uri.getRawUserInfo() != null) {
      throw refused("URLs with user names are not asked");
    }
    int port = uri.getPort();
    if (port != -1 && port != 80 && port != 443) {
      throw refused("Only the ports 80 and 443 are asked");
    }
    boolean usual = port == (scheme.equals("http") ? 80 : 443);
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String authority =
        uri.getHost().toLowerCase(Locale.ROOT) + (port == -1 || usual ? "" : ":" + port);
    try {
      return new URI(scheme + "://" + authority + path + query);
    } catch (URISyntaxException e) {
      throw refused("The URL cannot be read");
    }
  }

  private static FetchException refused(String why) {
    return new FetchException(FetchException.Kind.NOT_ALLOWED, why + ".");
  }
}
