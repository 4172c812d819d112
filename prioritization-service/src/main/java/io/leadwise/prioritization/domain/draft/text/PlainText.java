package io.leadwise.prioritization.domain.draft.text;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes the words of others fit to stand in an email: one line, nothing invisible, nothing that
 * looks like our placeholders, markup or the end of a quotation. They are data; no step after this
 * reads them as anything else.
 */
public final class PlainText {
  /** A longer first or last name is none. */
  public static final int LONGEST_NAME = 60;

  private static final int MOST_WORDS_OF_A_NAME = 6;

  /** More marks on one letter than any script needs would reach into the lines around it. */
  private static final Pattern PILED_MARKS = Pattern.compile("(\\p{M}{4})\\p{M}+");

  private static final Pattern NAME =
      Pattern.compile("\\p{L}[\\p{L}\\p{M}'’.\\-‐· \\u200c\\u200d]*");

  /** A name never goes on right after a full stop, but a host does. */
  private static final Pattern HOST = Pattern.compile("\\.\\p{L}{2,}");

  private static final Pattern MARKUP = Pattern.compile("[<>{}\\[\\]\\\\|`@]");

  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?i)\\b[a-z][a-z0-9+.-]*://\\S+|\\b(?:www\\.|mailto:|javascript:|data:)\\S+|\\S+@\\S+"
              + "|\\b(?:[\\p{L}\\p{N}-]+\\.)+[a-z]{2,}[/:?]\\S*");

  private PlainText() {}

  /** One line without control, format and private characters; null becomes empty. */
  public static String line(String text) {
    if (text == null) {
      return "";
    }
    StringBuilder line = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .forEach(
            point -> {
              switch (Character.getType(point)) {
                case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR ->
                    line.append(' ');
                case Character.FORMAT -> {
                  if (point == '\u200c' || point == '\u200d') {
                    // Scripts such as Persian and Hindi join letters with these.
                    line.appendCodePoint(point);
                  }
                }
                case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED -> {}
                default -> line.appendCodePoint(point);
              }
            });
    return PILED_MARKS.matcher(line).replaceAll("$1").replaceAll(" +", " ").strip();
  }

  /** A line in which brackets cannot be taken for a placeholder, nor for markup. */
  public static String prose(String text) {
    return line(text)
        .replace('[', '(')
        .replace(']', ')')
        .replace('{', '(')
        .replace('}', ')')
        .replace('<', '(')
        .replace('>', ')')
        .replace('`', '\'');
  }

  /**
   * A line to stand between quotation marks: addresses are left out, visibly, and inner quotation
   * marks become single ones so that none of them ends the quotation.
   */
  public static String quote(String text) {
    return prose(ADDRESS.matcher(line(text)).replaceAll("…"))
        .replaceAll("[“„‟«]", "‘")
        .replaceAll("[”»]", "’")
        .replace('"', '\'');
  }

  /**
   * The name of a person, if it reads like one: letters of any script, a few words, no figures,
   * addresses or markup. Anything else had better be looked at than be greeted.
   */
  public static Optional<String> name(String text) {
    String line = line(text);
    boolean plausible =
        line.length() <= LONGEST_NAME
            && NAME.matcher(line).matches()
            && !HOST.matcher(line).find()
            && line.split(" ").length <= MOST_WORDS_OF_A_NAME;
    return plausible ? Optional.of(line) : Optional.empty();
  }

  /** The name of a company: anything in one line but addresses and markup. */
  public static Optional<String> company(String text) {
    String line = line(text);
    boolean plausible =
        !line.isEmpty() && !MARKUP.matcher(line).find() && !ADDRESS.matcher(line).find();
    return plausible ? Optional.of(quote(line)) : Optional.empty();
  }
}
