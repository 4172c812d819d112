package io.leadwise.research.domain.identity;

import io.leadwise.research.domain.fact.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Company names, made comparable: "L'Oréal S.A." and "loreal" are one name. Case, diacritics,
 * punctuation, a leading article and legal forms do not count, nor how "and" is written.
 */
public final class NameNormaliser {

  /** Letters that decomposition leaves alone. */
  private static final Map<String, String> LETTERS =
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

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /** Dots and apostrophes stand inside a word: S.p.A., L'Oréal. */
  private static final Pattern INSIDE_WORDS = Pattern.compile("[.'’`´]");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** The word that "&" stands for, in other languages. */
  private static final Set<String> ANDS = Set.of("und", "et", "och", "og", "y");

  private NameNormaliser() {}

  /** Returns the comparable form; empty only for a name without a letter or digit. */
  public static String normalise(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return "";
    }
    int end = withoutLegalForm(words);
    boolean skip = words.get(0).equals("the") || LegalForms.isLeading(words.get(0));
    int start = end > 1 && skip ? 1 : 0;
    return String.join(" ", words.subList(start, end));
  }

  /** Returns the name as written, without its legal form: "Bücher GmbH" gives "Bücher". */
  public static String withoutLegalForm(String name) {
    String[] written = LegalForms.withoutAttached(Words.clean(name)).split(" ");
    for (int end = 1; end < written.length; end++) {
      String rest = String.join(" ", Arrays.copyOfRange(written, end, written.length));
      List<String> words = words(rest);
      if (words.isEmpty() || isLegalForm(words)) {
        return String.join(" ", Arrays.copyOfRange(written, 0, end)).replaceAll("[\\s,&]+$", "");
      }
    }
    return String.join(" ", written);
  }

  private static boolean isLegalForm(List<String> words) {
    List<String> probe = new ArrayList<>(words);
    probe.add(0, "x");
    return withoutLegalForm(probe) == 1;
  }

  private static int withoutLegalForm(List<String> words) {
    int end = words.size();
    int form = LegalForms.wordsAtEnd(words, end);
    while (form > 0) {
      end -= form;
      form = LegalForms.wordsAtEnd(words, end);
    }
    return end;
  }

  /** Returns the legal form in its short way to write it: "ag" of Siemens Aktiengesellschaft. */
  static Optional<String> legalForm(String name) {
    List<String> words = words(name);
    int form = LegalForms.wordsAtEnd(words, words.size());
    return form == 0
        ? Optional.empty()
        : LegalForms.shortForm(String.join(" ", words.subList(words.size() - form, words.size())));
  }

  private static List<String> words(String name) {
    String plain = LegalForms.withoutAttached(Words.clean(name)).toLowerCase(Locale.ROOT);
    if (!plain.chars().allMatch(c -> c < 128)) {
      for (var letter : LETTERS.entrySet()) {
        plain = plain.replace(letter.getKey(), letter.getValue());
      }
      plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
    }
    plain = INSIDE_WORDS.matcher(plain.replace("&", " and ")).replaceAll("");
    plain = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
    return plain.isEmpty()
        ? List.of()
        : Arrays.stream(plain.split(" ")).map(word -> ANDS.contains(word) ? "and" : word).toList();
  }
}
