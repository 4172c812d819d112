package io.leadwise.emailvalidation.domain.address;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;

/** Classes of characters in addresses. */
final class Characters {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int REPLACEMENT = 0xfffd;

  private static final byte ATOM = 1;
  private static final byte LETTER_OR_DIGIT = 2;
  private static final byte CAPITAL = 4;

  private static final byte[] CLASSES = new byte[128];

  static {
    for (char c = 0; c < 128; c++) {
      boolean capital = c >= 'A' && c <= 'Z';
      boolean letterOrDigit = capital || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      boolean atom = letterOrDigit || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0;
      CLASSES[c] =
          (byte)
              ((atom ? ATOM : 0) | (letterOrDigit ? LETTER_OR_DIGIT : 0) | (capital ? CAPITAL : 0));
    }
  }

  private Characters() {}

  /** Tells whether it is ASCII that an atom may have (RFC 5322 §3.2.3). */
  static boolean isAtext(char c) {
    return (classesOf(c) & ATOM) != 0;
  }

  /** Tells whether it is an ASCII letter or digit. */
  static boolean isLetterOrDigit(char c) {
    return isLetterOrDigit(classesOf(c));
  }

  /**
   * Returns all that is to be known about a character, for one look at the table instead of three.
   */
  static int classesOf(char c) {
    return c < 128 ? CLASSES[c] : 0;
  }

  static boolean isLetterOrDigit(int classes) {
    return (classes & LETTER_OR_DIGIT) != 0;
  }

  /** Tells whether any of the characters whose classes were joined is a capital. */
  static boolean hasCapital(int classes) {
    return (classes & CAPITAL) != 0;
  }

  /**
   * Tells whether a character beyond ASCII shows nothing or means nothing: white space, marks of
   * direction, zero widths, controls, what is unassigned, and the sign that a conversion went
   * wrong. RFC 6531 allows them all, but they come from pasting and from broken exports. The two
   * joiners are needed to write Persian and the languages of India.
   */
  static boolean isInvisible(int character) {
    return switch (UCharacter.getType(character)) {
      case ECharacterCategory.CONTROL,
          ECharacterCategory.SPACE_SEPARATOR,
          ECharacterCategory.LINE_SEPARATOR,
          ECharacterCategory.PARAGRAPH_SEPARATOR,
          ECharacterCategory.PRIVATE_USE,
          ECharacterCategory.UNASSIGNED ->
          true;
      case ECharacterCategory.FORMAT ->
          character != ZERO_WIDTH_NON_JOINER && character != ZERO_WIDTH_JOINER;
      default -> character == REPLACEMENT;
    };
  }
}
