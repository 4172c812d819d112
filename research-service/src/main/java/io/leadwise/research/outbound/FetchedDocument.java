package io.leadwise.research.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;

/**
 * What a server answered, of any status.
 *
 * @param uri where it was found, after redirects
 * @param contentType as sent, or null
 * @param retryAfter value of the Retry-After header, or null
 * @param retrievedAt when the answer was sent, or last confirmed by the server
 */
public record FetchedDocument(
    URI uri, int status, String contentType, String retryAfter, byte[] body, Instant retrievedAt) {

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  static FetchedDocument whole(AnswerHead head, InputStream body) throws IOException {
    return new FetchedDocument(
        head.uri(),
        head.status(),
        head.contentType(),
        head.retryAfter(),
        body.readAllBytes(),
        head.retrievedAt());
  }
}
