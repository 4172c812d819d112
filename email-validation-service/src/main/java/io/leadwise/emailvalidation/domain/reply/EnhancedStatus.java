package io.leadwise.emailvalidation.domain.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced mail system status code (RFC 3463), such as 5.1.1.
 *
 * @param kind 2 success, 4 persistent transient failure, 5 permanent failure
 * @param subject what it is about: 1 address, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6
 *     content, 7 security or policy; 0 says nothing
 * @param detail 0 to 999; 0 says nothing
 */
public record EnhancedStatus(int kind, int subject, int detail) {

  private static final Pattern CODE = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

  /** Reads a code; empty when the text is none. */
  public static Optional<EnhancedStatus> parse(String text) {
    Matcher matcher = CODE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new EnhancedStatus(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  boolean is(int otherSubject, int otherDetail) {
    return subject == otherSubject && detail == otherDetail;
  }

  @Override
  public String toString() {
    return kind + "." + subject + "." + detail;
  }
}
