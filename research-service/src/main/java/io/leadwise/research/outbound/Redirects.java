package io.leadwise.research.outbound;

import java.net.URI;

/** Reads where a redirect leads. */
final class Redirects {

  private Redirects() {}

  static URI target(URI from, String location) throws FetchException {
    try {
      // Servers send spaces and such in Location; browsers forgive that, and so do we.
      return from.resolve(location.strip().replace(" ", "%20"));
    } catch (IllegalArgumentException e) {
      throw new FetchException(
          FetchException.Kind.CONNECTION,
          from.getHost() + " redirects to something that is not a URL.",
          e);
    }
  }
}
