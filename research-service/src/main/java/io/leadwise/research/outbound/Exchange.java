package io.leadwise.research.outbound;

import io.leadwise.research.domain.outgoing.Validators;
import java.io.InputStream;
import java.net.URI;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/**
 * One answer to one request, before redirects are followed; open only while it is read.
 *
 * @param body unpacked, within the limits of the request
 */
record Exchange(URI uri, int status, MessageHeaders headers, InputStream body) {

  private static final int NOT_MODIFIED = 304;

  boolean isRedirect() {
    return location() != null
        && (status == 301 || status == 302 || status == 303 || status == 307 || status == 308);
  }

  boolean isNotModified() {
    return status == NOT_MODIFIED;
  }

  /** Returns whether the server asks to be left alone for a while (RFC 9110 §10.2.3). */
  boolean isAskingForAPause() {
    return (status == 429 || status == 503) && header("Retry-After") != null;
  }

  String location() {
    return header("Location");
  }

  /** Returns what a later request can be made conditional with. */
  Validators validators() {
    return new Validators(header("ETag"), header("Last-Modified"));
  }

  /** Returns the first header of the name, or null. */
  String header(String name) {
    Header header = headers.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }
}
