package io.leadwise.lead.connectors.http;

import io.leadwise.lead.application.connectors.ConnectorFailedException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Which addresses a connection may call (docs/adr/0038). */
public final class RemoteUrls {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private static final int HTTPS = 443;

  private RemoteUrls() {}

  /**
   * What is wrong with an address as a setting, as a sentence in a list; empty when nothing is.
   * Whatever goes there takes a secret along, so it must be encrypted unless it stays here.
   */
  public static List<String> check(String setting, String address) {
    URI uri;
    try {
      uri = URI.create(address.strip());
    } catch (IllegalArgumentException e) {
      return List.of(setting + " is no address.");
    }
    if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      return List.of(setting + " must be an address such as https://crm.example.com.");
    }
    boolean loopback = LOOPBACK.contains(uri.getHost().toLowerCase(Locale.ROOT));
    boolean plain = "http".equals(uri.getScheme()) || "imap".equals(uri.getScheme());
    boolean secure = "https".equals(uri.getScheme()) || "imaps".equals(uri.getScheme());
    return secure || plain && loopback ? List.of() : List.of(setting + " must begin with https.");
  }

  /**
   * A link that the other system gave.
   *
   * @throws ConnectorFailedException {@code foreign-link} when it leads elsewhere: the token would
   *     go there too
   */
  static URI sameOrigin(URI base, URI link) {
    if (Objects.equals(base.getScheme(), link.getScheme())
        && base.getHost().equalsIgnoreCase(String.valueOf(link.getHost()))
        && port(base) == port(link)) {
      return link;
    }
    throw new ConnectorFailedException(
        "foreign-link", "The other system named a link to another host; it is not followed.");
  }

  private static int port(URI uri) {
    return uri.getPort() < 0 && "https".equals(uri.getScheme()) ? HTTPS : uri.getPort();
  }

  /** For a part of a path or the value of a parameter. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
