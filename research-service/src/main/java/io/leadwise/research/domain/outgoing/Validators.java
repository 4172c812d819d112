package io.leadwise.research.domain.outgoing;

/**
 * What a server tells its answers apart by (RFC 9110 §8.8).
 *
 * @param etag or null
 * @param lastModified or null
 */
public record Validators(String etag, String lastModified) {

  /** Nothing is known from before. */
  public static final Validators NONE = new Validators(null, null);

  public boolean isEmpty() {
    return etag == null && lastModified == null;
  }
}
