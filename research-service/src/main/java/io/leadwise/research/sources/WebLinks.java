package io.leadwise.research.sources;

import io.leadwise.research.domain.identity.Domains;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Links as they are found on the web: many are relative, broken, or lead elsewhere. */
public final class WebLinks {

  private WebLinks() {}

  /** Returns a link that a browser can open: http or https, with a host. */
  public static Optional<URI> absolute(String link) {
    try {
      URI uri = new URI(link.strip().replace(" ", "%20"));
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      // What cannot be read leads nowhere.
      return Optional.empty();
    }
  }

  /** As {@link #absolute}, for a link that may be relative to the place where it stands. */
  public static Optional<URI> resolved(URI place, String link) {
    try {
      return absolute(place.resolve(link.strip().replace(" ", "%20")).toString());
    } catch (IllegalArgumentException e) {
      // What cannot be read leads nowhere.
      return Optional.empty();
    }
  }

  /** Returns whether both belong to one registrable domain. */
  public static boolean isSameSite(URI one, URI other) {
    Optional<String> domain = Domains.registrable(one.getHost());
    return domain.isPresent() && domain.equals(Domains.registrable(other.getHost()));
  }
}
