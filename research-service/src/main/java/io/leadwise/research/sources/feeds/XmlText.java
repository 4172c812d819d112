package io.leadwise.research.sources.feeds;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are nearly XML. */
final class XmlText {

  private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]{1,8})|(\\d{1,9}));");

  /** Feeds are flat; what is deeper was made to exhaust its reader. */
  private static final int DEEPEST = 100;

  private static final String DOCUMENT_TYPE = "<!DOCTYPE";

  private XmlText() {}

  /** Takes out the characters that no XML may hold, bare or written as references. */
  static String cleaned(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().filter(XmlText::isAllowed).forEach(clean::appendCodePoint);
    // Before the declaration nothing may stand, not even a blank line.
    return REFERENCE
        .matcher(clean.toString().stripLeading())
        .replaceAll(
            reference ->
                isAllowed(number(reference)) ? Matcher.quoteReplacement(reference.group()) : "");
  }

  /** It may stand only before the first element; inside of quoted text it is only a word. */
  static boolean hasDocumentType(String text) {
    int at = 0;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("<?", at)) {
        at = after(text, "?>", at);
      } else if (text.startsWith("<!--", at)) {
        at = after(text, "-->", at);
      } else {
        return text.regionMatches(true, at, DOCUMENT_TYPE, 0, DOCUMENT_TYPE.length());
      }
    }
    return false;
  }

  /** Whether elements stand in each other deeper than in any feed. */
  static boolean isTooDeep(String text) {
    int depth = 0;
    int at = text.indexOf('<');
    while (at >= 0 && depth <= DEEPEST) {
      int end;
      if (text.startsWith("<![CDATA[", at)) {
        end = after(text, "]]>", at);
      } else if (text.startsWith("<!--", at)) {
        end = after(text, "-->", at);
      } else {
        end = after(text, ">", at);
        boolean opens = end - at > 2 && Character.isLetter(text.charAt(at + 1));
        boolean closes = text.startsWith("</", at);
        depth += opens && text.charAt(end - 2) != '/' ? 1 : closes ? -1 : 0;
      }
      at = text.indexOf('<', end);
    }
    return depth > DEEPEST;
  }

  private static int after(String text, String mark, int from) {
    int at = text.indexOf(mark, from);
    return at < 0 ? text.length() : at + mark.length();
  }

  private static int number(MatchResult reference) {
    long number =
        reference.group(1) != null
            ? Long.parseLong(reference.group(1), 16)
            : Long.parseLong(reference.group(2));
    return number > Character.MAX_CODE_POINT ? -1 : (int) number;
  }

  /** XML 1.0, production 2. */
  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || (point >= 0x10000 && point <= Character.MAX_CODE_POINT);
  }
}
