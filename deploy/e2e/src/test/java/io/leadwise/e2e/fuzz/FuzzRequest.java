package io.leadwise.e2e.fuzz;

import io.leadwise.local.gateway.DemoPerson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * A request to be sent.
 *
 * @param address path and query, percent-encoded
 * @param headers name and value; a name may occur twice
 * @param body null for none
 */
record FuzzRequest(
    FuzzOperation operation,
    Aim aim,
    DemoPerson person,
    String method,
    String address,
    List<Map.Entry<String, String>> headers,
    byte[] body) {

  private static final int LONGEST_SHOWN = 2_000;

  /** Path without the query. */
  String path() {
    return address.replaceFirst("\\?.*", "");
  }

  /** A command that sends it again; the token is the reader's own. */
  String curl() {
    StringBuilder line = new StringBuilder("curl -i -X ").append(method);
    line.append(" -H \"Authorization: Bearer $TOKEN\"");
    headers.forEach(
        header ->
            line.append(" -H ")
                .append(
                    quoted(
                        (header.getKey() + ": " + header.getValue())
                            .getBytes(StandardCharsets.UTF_8))));
    if (body != null) {
      line.append(" --data-binary ").append(quoted(body));
    }
    return line.append(" \"$URL").append(address).append('"').toString()
        + "  # as "
        + person.slug()
        + ", "
        + aim;
  }

  /** As a shell's {@code $'…'}, so that every byte survives. */
  private static String quoted(byte[] bytes) {
    StringBuilder text = new StringBuilder("$'");
    for (int i = 0; i < Math.min(bytes.length, LONGEST_SHOWN); i++) {
      int value = bytes[i] & 0xff;
      if (value < 0x20 || value >= 0x7f || value == '\'' || value == '\\') {
        text.append("\\x%02x".formatted(value));
      } else {
        text.append((char) value);
      }
    }
    return bytes.length > LONGEST_SHOWN
        ? text + "…'(first of " + bytes.length + " bytes)"
        : text + "'";
  }
}
