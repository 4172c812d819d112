package io.leadwise.research.outbound;

import java.net.URI;

/**
 * One answer to one request, before redirects are followed.
 *
 * @param location value of the Location header, or null
 */
record Exchange(
    URI uri, int status, String location, String contentType, String retryAfter, byte[] body) {

  boolean isRedirect() {
    return location != null
        && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
  }
}
