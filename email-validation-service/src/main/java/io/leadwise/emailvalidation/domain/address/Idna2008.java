package io.leadwise.emailvalidation.domain.address;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;

/**
 * Which characters a label may have by RFC 5892. UTS 46 also lets symbols and emoji through, which
 * no registry that follows IDNA2008 takes.
 */
final class Idna2008 {

  private Idna2008() {}

  /**
   * Tells whether all characters are allowed as they stand; the rules of context are left to UTS
   * 46. Capitals and compatibility forms are not, until it has mapped them.
   */
  static boolean allows(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        int character = Character.codePointAt(text, i);
        if (!allows(character)) {
          return false;
        }
        i += Character.charCount(character) - 1;
      }
    }
    return true;
  }

  private static boolean allows(int character) {
    return switch (character) {
      // §2.6: exceptions that are allowed, the first two by themselves, the others in a context.
      case 0x06fd, 0x06fe, 0x0f0b, 0x3007, 0x00b7, 0x0375, 0x05f3, 0x05f4, 0x30fb -> true;
      // §2.6: exceptions that are not.
      case 0x0640, 0x07fa, 0x302e, 0x302f, 0x3031, 0x3032, 0x3033, 0x3034, 0x3035, 0x303b -> false;
      // Joiners, in a context (§2.8).
      case 0x200c, 0x200d -> true;
      default -> isLetterOrDigit(character) && !isIgnorable(character);
    };
  }

  /** §2.1, without capitals, which are mapped already. */
  private static boolean isLetterOrDigit(int character) {
    return switch (UCharacter.getType(character)) {
      case ECharacterCategory.LOWERCASE_LETTER,
          ECharacterCategory.OTHER_LETTER,
          ECharacterCategory.DECIMAL_DIGIT_NUMBER,
          ECharacterCategory.MODIFIER_LETTER,
          ECharacterCategory.NON_SPACING_MARK,
          ECharacterCategory.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }

  /** §2.3, §2.4 and §2.9: ignorable, combining for symbols, or old Hangul. */
  private static boolean isIgnorable(int character) {
    if (UCharacter.hasBinaryProperty(character, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      return true;
    }
    if (character >= 0x20d0 && character <= 0x20ff
        || character >= 0x1d100 && character <= 0x1d24f) {
      return true;
    }
    int hangul = UCharacter.getIntPropertyValue(character, UProperty.HANGUL_SYLLABLE_TYPE);
    return hangul == UCharacter.HangulSyllableType.LEADING_JAMO
        || hangul == UCharacter.HangulSyllableType.VOWEL_JAMO
        || hangul == UCharacter.HangulSyllableType.TRAILING_JAMO;
  }
}
