package io.leadwise.emailvalidation.domain.mail;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An enhanced mail system status code (RFC 3463), such as 5.1.1.
 *
 * @param kind 2 success, 4 persistent transient failure, 5 permanent failure
 */
public record BounceStatus(int kind, int subject, int detail) {

  private static final Pattern CODE = Pattern.compile("([245])\\.(\\d{1,3})\\.(\\d{1,3})");

  /** Reads a code; empty when the text is none. */
  public static Optional<BounceStatus> parse(String text) {
    Matcher matcher = CODE.matcher(text);
    return matcher.matches()
        ? Optional.of(
            new BounceStatus(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3))))
        : Optional.empty();
  }

  /**
   * Returns what the code says about the mailbox. Mail system (3), protocol (5), content (6) and
   * policy (7) are about something else even when they are permanent.
   */
  public BounceClass classify() {
    if (kind != 5) {
      return BounceClass.TEMPORARY;
    }
    return switch (subject) {
      case 0, 1, 4 -> BounceClass.PERMANENT;
      case 2 -> detail == 2 ? BounceClass.MAILBOX_FULL : BounceClass.PERMANENT;
      default -> BounceClass.NOT_THE_MAILBOX;
    };
  }

  @Override
  public String toString() {
    return kind + "." + subject + "." + detail;
  }
}
