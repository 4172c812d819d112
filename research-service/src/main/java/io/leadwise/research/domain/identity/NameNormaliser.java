package io.leadwise.research.domain.identity;

import io.leadwise.research.domain.fact.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Company names, made comparable: "L'Oréal S.A." and "loreal" are one name. Case, diacritics,
 * punctuation, a leading article and legal suffixes do not count.
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

  /** Legal forms as they look after dots are gone; longer ones are tried first. */
  private static final Set<String> LEGAL_FORMS =
      Set.of(
          ("inc|incorporated|corp|corporation|co|company|ltd|limited|llc|llp|lp|plc|pllc|pbc|gmbh"
                  + "|ag|kg|ohg|ug|se|kgaa|mbh|ev|eg|sa|sas|sasu|sarl|srl|spa|snc|sl|slu|sau|lda|ltda"
                  + "|sgps|bv|nv|cv|vof|bvba|ab|hb|as|asa|aps|oy|oyj|ehf|hf|kft|zrt|nyrt|bt|sro|doo|dd"
                  + "|ad|ead|ood|eood|ooo|oao|pao|zao|pjsc|jsc|ojsc|pt|tbk|bhd|pty|pte|pvt|kk|gk|sapi"
                  + "|sab|de cv|sp zoo|spzoo|sp z oo|sp k|s ka|co kg|gmbh co kg|ag co kg|co ltd"
                  + "|and co kg|gmbh and co kg|ag and co kg|se and co kg|gmbh and co kgaa|ag and co kgaa"
                  + "|pvt ltd|pty ltd|pte ltd|sdn bhd|private limited|public limited company|und co kg"
                  + "|and co|and company|et cie|cie|und co")
              .split("\\|"));

  private static final int LONGEST_FORM = 4;

  private NameNormaliser() {}

  /** Returns the comparable form; empty only for a name without a letter or digit. */
  public static String normalise(String name) {
    List<String> words = words(name);
    int end = withoutLegalForm(words);
    int start = end > 1 && words.get(0).equals("the") ? 1 : 0;
    return String.join(" ", words.subList(start, end));
  }

  /** Returns the name as written, without its legal form: "Bücher GmbH" gives "Bücher". */
  public static String withoutLegalForm(String name) {
    String[] written = Words.clean(name).split(" ");
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
    boolean found = true;
    while (found) {
      found = false;
      for (int length = Math.min(LONGEST_FORM, end - 1); length >= 1 && !found; length--) {
        if (LEGAL_FORMS.contains(String.join(" ", words.subList(end - length, end)))) {
          end -= length;
          found = true;
        }
      }
    }
    return end;
  }

  private static List<String> words(String name) {
    String plain = Words.clean(name).toLowerCase(Locale.ROOT);
    for (var letter : LETTERS.entrySet()) {
      plain = plain.replace(letter.getKey(), letter.getValue());
    }
    plain =
        Normalizer.normalize(plain, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .replace("&", " and ")
            // Dots and apostrophes stand inside a word: S.p.A., L'Oréal.
            .replaceAll("[.'’`´]", "")
            .replaceAll("[^\\p{L}\\p{N}]+", " ")
            .strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }
}
