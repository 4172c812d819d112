package io.leadwise.research.sources.feeds;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are nearly XML. */
final class XmlText {

  private static final Pattern REFERENCE = Pattern.compile("&#(?:x([0-9a-fA-F]{1,8})|(\\d{1,9}));");

  /** May stand only before the first element; inside of quoted text it is only a word. */
  private static final Pattern DOCUMENT_TYPE =
      Pattern.compile("\\A(?:\\s|<\\?.*?\\?>|<!--.*?-->)*<!DOCTYPE", Pattern.DOTALL);

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

  static boolean hasDocumentType(String text) {
    return DOCUMENT_TYPE.matcher(text).find();
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
