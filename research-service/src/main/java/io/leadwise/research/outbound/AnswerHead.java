package io.leadwise.research.outbound;

import java.net.URI;
import java.time.Instant;

/**
 * What a server says before its answer, of any status.
 *
 * @param uri where it was found, after redirects
 * @param contentType as sent, or null
 * @param retryAfter value of the Retry-After header, or null
 * @param retrievedAt when the answer was sent, or last confirmed by the server
 */
public record AnswerHead(
    URI uri, int status, String contentType, String retryAfter, Instant retrievedAt) {

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }
}
