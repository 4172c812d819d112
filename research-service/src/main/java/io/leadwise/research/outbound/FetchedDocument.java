package io.leadwise.research.outbound;

import java.net.URI;
import java.time.Instant;

/**
 * What a server answered, of any status.
 *
 * @param uri where it was found, after redirects
 * @param contentType as sent, or null
 * @param retryAfter value of the Retry-After header, or null
 */
public record FetchedDocument(
    URI uri, int status, String contentType, String retryAfter, byte[] body, Instant retrievedAt) {

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
