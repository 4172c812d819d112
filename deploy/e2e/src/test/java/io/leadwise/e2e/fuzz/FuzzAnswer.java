package io.leadwise.e2e.fuzz;

import java.util.Map;

/**
 * What came back.
 *
 * @param contentType empty when there is none
 * @param headers the first of each name, in lower case
 * @param body empty for a stream of events, of which nobody sees the end
 */
record FuzzAnswer(int status, String contentType, Map<String, String> headers, String body) {

  /** The media type without its parameters. */
  String mediaType() {
    return contentType.replaceFirst(";.*", "").strip();
  }
}
