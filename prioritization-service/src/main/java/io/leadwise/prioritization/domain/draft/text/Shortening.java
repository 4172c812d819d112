package io.leadwise.prioritization.domain.draft.text;

/** Shortens at the end of a sentence or between words, never within a figure. */
public final class Shortening {
  private static final String ELLIPSIS = "…";
  private static final String ENDS = ".!?…。";

  private Shortening() {}

  /**
   * @param text one line
   * @param longest most characters of the result, at least 1
   */
  public static String of(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    int sentence = lastSentenceEnd(text, longest);
    // Half a thought more is worth less than a whole sentence, unless that leaves nearly nothing.
    if (sentence >= longest / 2) {
      return text.substring(0, sentence);
    }
    String kept = text.substring(0, lastBreak(text, longest - 1));
    return kept.replaceAll("[\\s,;:(–—-]+$", "") + ELLIPSIS;
  }

  private static int lastSentenceEnd(String text, int longest) {
    for (int end = longest; end > 1; end--) {
      if (ENDS.indexOf(text.charAt(end - 1)) >= 0
          && end < text.length()
          && text.charAt(end) == ' '
          && end + 1 < text.length()
          && Character.isUpperCase(text.codePointAt(end + 1))) {
        return end;
      }
    }
    return 0;
  }

  private static int lastBreak(String text, int longest) {
    for (int at = longest; at > 0; at--) {
      if (text.charAt(at) == ' ' && !hasFigureBefore(text, at)) {
        return at;
      }
    }
    return text.lastIndexOf(' ', longest) > 0 ? 0 : withinWord(text, longest);
  }

  /** Whether one of the two words before is a figure: what follows may be its scale or unit. */
  private static boolean hasFigureBefore(String text, int at) {
    int word = text.lastIndexOf(' ', at - 1);
    int before = word <= 0 ? -1 : text.lastIndexOf(' ', word - 1);
    return text.substring(before + 1, at).chars().anyMatch(Character::isDigit);
  }

  private static int withinWord(String text, int longest) {
    int at = longest;
    while (at > 0 && !mayCut(text, at)) {
      at--;
    }
    return at;
  }

  private static boolean mayCut(String text, int at) {
    int next = text.codePointAt(at);
    int type = Character.getType(next);
    boolean mark =
        type == Character.NON_SPACING_MARK
            || type == Character.COMBINING_SPACING_MARK
            || type == Character.ENCLOSING_MARK
            || next == '\u200d';
    return !Character.isLowSurrogate(text.charAt(at))
        && !mark
        && text.charAt(at - 1) != '\u200d'
        && !partOfFigure(text.charAt(at - 1));
  }

  private static boolean partOfFigure(char c) {
    return Character.isDigit(c) || c == '.' || c == ',' || c == '%';
  }
}
