package io.leadwise.research.domain.identity;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which one name is written: Müller, Mueller, Muller; Газпром, Gazprom. Two names are
 * the same when they share a spelling.
 */
final class NameSpellings {

  /** How letters are spelled out where a keyboard lacks them. */
  private static final Map<String, String> SPELLED_OUT =
      Map.of(
          "ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "Ä", "Ae", "Ö", "Oe", "Ü", "Ue");

  private NameSpellings() {}

  /** Returns all comparable spellings, without spaces; none for a name without a letter. */
  static Set<String> of(String name) {
    Set<String> spellings = new LinkedHashSet<>();
    add(spellings, name);
    if (name.chars().allMatch(c -> c < 128)) {
      return spellings;
    }
    String spelledOut = name;
    for (var letter : SPELLED_OUT.entrySet()) {
      spelledOut = spelledOut.replace(letter.getKey(), letter.getValue());
    }
    add(spellings, spelledOut);
    if (hasOtherScript(name)) {
      String bare = NameNormaliser.normalise(name);
      add(spellings, Latin.ANY.transliterate(bare));
      String russian = Latin.RUSSIAN.transliterate(bare);
      add(spellings, russian);
      // Companies write what sounds like x with an x, registers do not.
      add(spellings, russian.replace("ks", "x"));
    }
    return spellings;
  }

  private static void add(Set<String> spellings, String name) {
    String spelling = NameNormaliser.normalise(name).replace(" ", "");
    if (!spelling.isEmpty()) {
      spellings.add(spelling);
    }
  }

  private static boolean hasOtherScript(String name) {
    return name.codePoints()
        .filter(Character::isLetter)
        .anyMatch(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
  }

  /** Loaded with the first name in another script: the rules take time and memory. */
  private static final class Latin {

    static final Transliterator ANY = Transliterator.getInstance("Any-Latin; Latin-ASCII");

    /** As passports and registers write it: Yandex, not Andeks. */
    static final Transliterator RUSSIAN =
        Transliterator.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII");
  }
}
