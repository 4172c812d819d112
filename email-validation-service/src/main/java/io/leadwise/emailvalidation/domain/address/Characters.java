package io.leadwise.emailvalidation.domain.address;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;

/** Classes of characters in addresses. */
final class Characters {

  private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int REPLACEMENT = 0xfffd;

  private static final boolean[] ATEXT = new boolean[128];
  private static final boolean[] LETTER_OR_DIGIT = new boolean[128];

  static {
    for (char c = 0; c < 128; c++) {
      LETTER_OR_DIGIT[c] = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      ATEXT[c] = LETTER_OR_DIGIT[c] || "!#$%&'*+-/=?^_`{|}~".indexOf(c) >= 0;
    }
  }

  private Characters() {}

  /** Tells whether it is ASCII that an atom may have (RFC 5322 §3.2.3). */
  static boolean isAtext(char c) {
    return c < 128 && ATEXT[c];
  }

  /** Tells whether it is an ASCII letter or digit. */
  static boolean isLetterOrDigit(char c) {
    return c < 128 && LETTER_OR_DIGIT[c];
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
