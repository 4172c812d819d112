package io.leadwise.research.domain.outgoing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.zip.GZIPInputStream;

/**
 * An answer of status 200 that was kept.
 *
 * @param key of URL and what was asked for there
 * @param contentType as sent, or null
 * @param confirmedAt when the server last said that it is so
 * @param freshUntil until then it need not be asked again, by the server's own word
 * @param packed body, by gzip
 */
public record KeptAnswer(
    byte[] key,
    String host,
    String contentType,
    Validators validators,
    Instant confirmedAt,
    Instant freshUntil,
    byte[] packed) {

  public boolean isFresh(Instant now) {
    return freshUntil.isAfter(now);
  }

  public InputStream body() throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(packed));
  }

  /**
   * The same, confirmed by the server.
   *
   * @param validators what it is told apart by from now on
   */
  public KeptAnswer confirmed(Validators validators, Instant at, Instant freshUntil) {
    return new KeptAnswer(key, host, contentType, validators, at, freshUntil, packed);
  }
}
