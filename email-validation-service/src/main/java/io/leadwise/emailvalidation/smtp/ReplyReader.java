package io.leadwise.emailvalidation.smtp;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Puts replies together from what arrives, and bears no more than a mail server has to say. */
final class ReplyReader {

  /** Bytes; RFC 5321 §4.5.3.1.5 allows 512, some servers write more. */
  private static final int LONGEST_LINE = 2048;

  private static final int MOST_LINES = 100;

  private static final Pattern LINE = Pattern.compile("[2-5]\\d\\d(?:[ -].*)?");

  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private List<String> lines = new ArrayList<>();

  /**
   * Takes what arrived.
   *
   * @return the replies that are whole now
   * @throws ServerFaultException when it is no SMTP, or too long
   */
  List<ServerReply> feed(Buffer data) {
    List<ServerReply> whole = new ArrayList<>();
    for (int i = 0; i < data.length(); i++) {
      byte next = data.getByte(i);
      if (next == '\n') {
        endLine(whole);
      } else if (line.size() == LONGEST_LINE) {
        throw new ServerFaultException("sent a line without end");
      } else {
        line.write(next);
      }
    }
    return whole;
  }

  private void endLine(List<ServerReply> whole) {
    String text = line.toString(StandardCharsets.UTF_8).stripTrailing();
    line.reset();
    if (!LINE.matcher(text).matches()) {
      throw new ServerFaultException("does not speak SMTP");
    }
    lines.add(text);
    if (lines.size() > MOST_LINES) {
      throw new ServerFaultException("sent a reply without end");
    }
    boolean last = text.length() == 3 || text.charAt(3) == ' ';
    if (last) {
      whole.add(new ServerReply(List.copyOf(lines)));
      lines = new ArrayList<>();
    }
  }
}
