package io.leadwise.local.console;

/** How many columns of a terminal a text takes. */
final class TextWidth {

  private TextWidth() {}

  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** The text, cut with an ellipsis where it is wider, padded with blanks where it is narrower. */
  static String fit(String text, int width) {
    String cut = of(text) <= width ? text : cut(text, width);
    return cut + " ".repeat(Math.max(0, width - of(cut)));
  }

  private static String cut(String text, int width) {
    StringBuilder cut = new StringBuilder();
    int used = 0;
    for (int codePoint : text.codePoints().toArray()) {
      if (used + of(codePoint) > width - 1) {
        break;
      }
      cut.appendCodePoint(codePoint);
      used += of(codePoint);
    }
    return cut.append('…').toString();
  }

  private static int of(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
      default -> 1;
    };
  }
}
