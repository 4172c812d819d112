package io.leadwise.research.domain.news;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ways in which one word is written: Müller, Muller and Mueller are one word, and so are
 * Газпром and Gazprom, Apple and the Apple of "Apple's".
 */
final class Spellings {

  /**
   * Letters that two alphabets or two habits write differently: without their mark, and spelt out.
   */
  private static final Map<String, String> SPELT_OUT =
      Map.of("ä", "ae", "ö", "oe", "ü", "ue", "å", "aa", "ø", "oe", "æ", "ae");

  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("ß", "ss"),
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("ł", "l"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("þ", "th"),
          Map.entry("ı", "i"));

  private static final String CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
  private static final String[] CYRILLIC_IN_LATIN =
      ("a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch . y . e yu ya").split(" ");
  private static final String GREEK = "αβγδεζηθικλμνξοπρσςτυφχψω";
  private static final String[] GREEK_IN_LATIN =
      ("a v g d e z i th i k l m n x o p r s s t y f ch ps o").split(" ");

  private Spellings() {}

  /** Returns all spellings, each in lower case and without marks or punctuation. */
  static Set<String> of(String word) {
    Set<String> all = new LinkedHashSet<>();
    if (word.equals("&")) {
      all.add("and");
      return all;
    }
    String lower = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    add(all, lower);
    String owner = lower.replaceFirst("['’`´]s?$", "");
    if (!owner.equals(lower)) {
      add(all, owner);
    }
    return all;
  }

  private static void add(Set<String> all, String word) {
    all.add(plain(word));
    all.add(plain(replaced(word, SPELT_OUT)));
  }

  private static String plain(String word) {
    String latin =
        inLatin(inLatin(replaced(word, PLAIN), CYRILLIC, CYRILLIC_IN_LATIN), GREEK, GREEK_IN_LATIN);
    return Normalizer.normalize(latin, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .replaceAll("[^\\p{L}\\p{N}+]+", "");
  }

  private static String replaced(String word, Map<String, String> letters) {
    String text = word;
    for (var letter : letters.entrySet()) {
      text = text.replace(letter.getKey(), letter.getValue());
    }
    return text;
  }

  private static String inLatin(String word, String alphabet, String[] latin) {
    StringBuilder text = new StringBuilder();
    // Greek vowels carry an accent; the letters of the table do not.
    for (char letter : word.toCharArray()) {
      int at = alphabet.indexOf(bare(letter, alphabet));
      text.append(at < 0 ? String.valueOf(letter) : latin[at].replace(".", ""));
    }
    return text.toString();
  }

  private static char bare(char letter, String alphabet) {
    return alphabet.equals(GREEK)
        ? Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0)
        : letter;
  }
}
