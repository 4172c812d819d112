package io.leadwise.emailvalidation.domain.reply;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a mail server answered to a command (RFC 5321 §4.2, RFC 2034).
 *
 * @param code three digits; 0 when the text has none
 * @param status null when the server sent none
 * @param text the words without codes, lines joined by spaces; may hold addresses, so never logged
 */
public record SmtpReply(int code, EnhancedStatus status, String text) {

  /** Characters; what a server says beyond this says nothing new. */
  private static final int LONGEST = 4000;

  private static final String STATUS = "[245]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.])";

  /** What starts a reply: a code, a status, or both; some servers write #5.1.1. */
  private static final Pattern START =
      Pattern.compile("^\\s*(?:([245]\\d\\d)(?:[ \\-]|$))?\\s*[(#\\[]?(" + STATUS + ")?[)\\]:]?");

  /** Continuation lines repeat both, also when somebody has joined the lines. */
  private static final Pattern CONTINUATION =
      Pattern.compile("(?:^|\\s)[245]\\d\\d[ \\-]\\s*(?:" + STATUS + ")?");

  /** Servers that know no enhanced codes by rule put them at the end: (#5.1.1). */
  private static final Pattern TRAILING = Pattern.compile("[(#\\[ ](" + STATUS + ")");

  private static final Pattern LATER_WORDS =
      Pattern.compile("temporar|try again|again later", Pattern.CASE_INSENSITIVE);

  /** Reads a reply, of one line or several, or no more than a diagnostic text. */
  public static SmtpReply parse(String raw) {
    String whole = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    Matcher start = START.matcher(whole);
    boolean found = start.find();
    int code = found && start.group(1) != null ? Integer.parseInt(start.group(1)) : 0;
    Optional<EnhancedStatus> status =
        Optional.ofNullable(found ? start.group(2) : null)
            .or(() -> TRAILING.matcher(whole).results().findFirst().map(later -> later.group(1)))
            .flatMap(EnhancedStatus::parse);
    String words = found ? whole.substring(start.end()) : whole;
    String text = CONTINUATION.matcher(words).replaceAll(" ").replaceAll("\\s+", " ").trim();
    return new SmtpReply(code, status.orElse(null), text);
  }

  /** The same words under the status that a delivery report gives; its status is the finer one. */
  public SmtpReply withStatus(EnhancedStatus other) {
    boolean finer = status != null && status.subject() != 0;
    return finer || other == null ? this : new SmtpReply(code, other, text);
  }

  /** Tells whether the server said more than words. */
  public boolean hasCode() {
    return code != 0 || status != null;
  }

  public boolean isPositive() {
    return code != 0 ? code < 400 : status != null && status.kind() == 2;
  }

  /**
   * Tells whether trying again is futile. A bare text without any code is taken as final; final
   * codes beside words that ask to come back are not.
   */
  public boolean isPermanent() {
    boolean finalCode = code != 0 ? code >= 500 : status == null || status.kind() == 5;
    return finalCode && !LATER_WORDS.matcher(text).find();
  }

  @Override
  public String toString() {
    String first = code == 0 ? "" : Integer.toString(code);
    return status == null ? first : (first + " " + status).trim();
  }
}
