package io.leadwise.emailvalidation.smtp;

import io.leadwise.emailvalidation.domain.reply.SmtpReply;
import java.util.List;
import java.util.Locale;

/**
 * One whole reply of a mail server.
 *
 * @param lines with their codes
 */
record ServerReply(List<String> lines) {

  private static final int CODE = 3;

  int code() {
    return Integer.parseInt(lines.get(0).substring(0, CODE));
  }

  boolean isPositive() {
    return code() < 400;
  }

  SmtpReply meaning() {
    return SmtpReply.parse(String.join(" ", lines));
  }

  /** Tells whether a reply to EHLO names an extension. */
  boolean offers(String extension) {
    return lines.stream()
        .skip(1)
        .map(line -> line.substring(Math.min(CODE + 1, line.length())).toUpperCase(Locale.ROOT))
        .anyMatch(line -> line.equals(extension) || line.startsWith(extension + " "));
  }
}
