package io.leadwise.research.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/**
 * How answers may be packed: plain or by gzip, once. Layers in layers are the way bombs are built,
 * and what was not offered need not be understood.
 */
final class Packing {

  /** Value of the Accept-Encoding header. */
  static final String ACCEPTED = "gzip";

  private Packing() {}

  /**
   * @throws FetchException UNREADABLE when the answer is packed in another way
   */
  static InputStream unpacked(String host, MessageHeaders headers, InputStream body)
      throws IOException {
    List<String> layers = layers(headers);
    if (layers.isEmpty()) {
      return body;
    }
    if (layers.size() > 1 || !(layers.get(0).equals("gzip") || layers.get(0).equals("x-gzip"))) {
      throw new FetchException(
          FetchException.Kind.UNREADABLE, host + " answered in a packing that was not asked for.");
    }
    // An empty answer is often marked as packed, and has not even the head of a packed one.
    PushbackInputStream peeked = new PushbackInputStream(body, 1);
    int first = peeked.read();
    if (first < 0) {
      return InputStream.nullInputStream();
    }
    peeked.unread(first);
    return new Gunzip(peeked);
  }

  private static List<String> layers(MessageHeaders headers) {
    List<String> layers = new ArrayList<>();
    for (Header header : headers.getHeaders("Content-Encoding")) {
      for (String layer : header.getValue().split(",")) {
        String name = layer.strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty() && !name.equals("identity")) {
          layers.add(name);
        }
      }
    }
    return layers;
  }
}
