package io.leadwise.research.domain.shown;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.Period;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.identity.NameNormaliser;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * When two facts say the same (domain.md §5): figures within {@value #TOLERANCE} of each other for
 * the same period and currency; names without their legal form; words without case, accents and
 * punctuation. Where a company has only one of a kind, the shorter telling agrees with the longer:
 * "Cupertino" and "Cupertino, California".
 */
final class Sameness {

  /** Sources round, and count employees on different days. */
  static final double TOLERANCE = 0.02;

  /** A company has one at a time: another value contradicts. */
  private static final Set<String> ONLY_ONE =
      Set.of(
          Attributes.EMPLOYEES,
          Attributes.HEADQUARTERS,
          Attributes.COUNTRY,
          Attributes.FOUNDED,
          Attributes.CHIEF_EXECUTIVE,
          Attributes.PARENT_COMPANY,
          Attributes.LEGAL_NAME,
          Attributes.LEI,
          Attributes.CIK,
          Attributes.REVENUE,
          Attributes.NET_INCOME);

  private static final Set<String> NAMES =
      Set.of(
          Attributes.LEGAL_NAME,
          Attributes.OFFICIAL_NAME,
          Attributes.PARENT_COMPANY,
          Attributes.COMPETITOR);

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Sameness() {}

  /** Returns whether both facts say the same about the same. */
  static boolean agree(ResearchFact a, ResearchFact b) {
    return sameQuestion(a, b) && (isFigure(a, b) ? close(a, b) : sameWords(a, b));
  }

  /** Returns whether both cannot be true: one question with one answer, and two answers. */
  static boolean contradict(ResearchFact a, ResearchFact b) {
    return ONLY_ONE.contains(a.attribute())
        && sameQuestion(a, b)
        && Objects.equals(a.currency(), b.currency())
        && !agree(a, b)
        // Who names two chief executives means that there are two.
        && (isFigure(a, b) || !a.origin().equals(b.origin()));
  }

  static boolean sameQuestion(ResearchFact a, ResearchFact b) {
    return a.section() == b.section()
        && a.attribute().equals(b.attribute())
        && (Period.same(a.asOf(), b.asOf())
            || !isFigure(a, b) && (a.asOf() == null || b.asOf() == null));
  }

  private static boolean isFigure(ResearchFact a, ResearchFact b) {
    return a.number() != null && b.number() != null;
  }

  private static boolean close(ResearchFact a, ResearchFact b) {
    if (!Objects.equals(a.currency(), b.currency())) {
      return false;
    }
    BigDecimal larger = a.number().abs().max(b.number().abs());
    BigDecimal apart = a.number().subtract(b.number()).abs();
    return apart.compareTo(larger.multiply(BigDecimal.valueOf(TOLERANCE))) <= 0;
  }

  private static boolean sameWords(ResearchFact a, ResearchFact b) {
    if (NAMES.contains(a.attribute())) {
      return NameNormaliser.normalise(a.value()).equals(NameNormaliser.normalise(b.value()));
    }
    String left = plain(a.value());
    String right = plain(b.value());
    return left.equals(right)
        || ONLY_ONE.contains(a.attribute()) && (shortens(left, right) || shortens(right, left));
  }

  /** Returns whether each word of the shorter begins one of the longer, in the same order. */
  private static boolean shortens(String shorter, String longer) {
    if (shorter.isEmpty()) {
      return false;
    }
    List<String> rest = List.of(longer.split(" "));
    int from = 0;
    for (String word : shorter.split(" ")) {
      while (from < rest.size() && !rest.get(from).startsWith(word)) {
        from++;
      }
      if (from++ >= rest.size()) {
        return false;
      }
    }
    return true;
  }

  static String plain(String text) {
    String letters = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    return BETWEEN_WORDS.matcher(MARKS.matcher(letters).replaceAll("")).replaceAll(" ").strip();
  }

  /**
   * Returns what facts have in common that agree, where equality decides; null where it does not:
   * for figures, and for what a company has only one of.
   */
  static String key(ResearchFact fact) {
    if (NAMES.contains(fact.attribute())) {
      return NameNormaliser.normalise(fact.value());
    }
    return fact.number() != null || ONLY_ONE.contains(fact.attribute())
        ? null
        : plain(fact.value());
  }
}
