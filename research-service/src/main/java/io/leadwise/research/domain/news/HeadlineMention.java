package io.leadwise.research.domain.news;

import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.identity.NameNormaliser;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Tells whether a headline names a company: only such news is about it (domain.md §5). Whole words
 * decide; the legal form, marks on letters and the alphabet do not matter. Short names and names
 * made of everyday words (Target, Best Buy) count only where they are written as names.
 */
public final class HeadlineMention {

  /** Single words up to this length are names of many things. */
  private static final int SHORT = 4;

  /** Words that headlines leave away at the end of a name. */
  private static final Set<String> LEFT_AWAY =
      Set.of("group", "holding", "holdings", "gruppe", "groupe", "gruppen", "grupo", "gruppo");

  private static final Pattern DOT_COM = Pattern.compile("(?i)\\.(com|net|org|io|ai|co|de)$");

  /** Scripts that write words without spaces between them. */
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

  private final String core;
  private final List<List<HeadlineWord>> forms;

  private HeadlineMention(String core, List<List<HeadlineWord>> forms) {
    this.core = core;
    this.forms = forms;
  }

  /**
   * @param companyName as known, with or without its legal form
   */
  public static HeadlineMention of(String companyName) {
    String core = NameNormaliser.withoutLegalForm(companyName);
    List<HeadlineWord> words = HeadlineWord.of(core);
    if (words.size() > 1 && words.get(0).spellings().contains("the")) {
      words = words.subList(1, words.size());
    }
    List<List<HeadlineWord>> forms = new ArrayList<>();
    if (!words.isEmpty()) {
      forms.add(words);
      HeadlineWord last = words.get(words.size() - 1);
      if (words.size() > 1 && last.spellings().stream().anyMatch(LEFT_AWAY::contains)) {
        addIfTelling(forms, words.subList(0, words.size() - 1));
      }
      if (DOT_COM.matcher(core).find()) {
        addIfTelling(forms, HeadlineWord.of(DOT_COM.matcher(core).replaceFirst("")));
      }
    }
    return new HeadlineMention(core, forms);
  }

  /** A name that was cut must still mean this company and nothing else. */
  private static void addIfTelling(List<List<HeadlineWord>> forms, List<HeadlineWord> words) {
    if (!words.isEmpty() && !isAmbiguous(words)) {
      forms.add(words);
    }
  }

  /** Returns whether the headline names the company. */
  public boolean isIn(String headline) {
    String clean = Words.clean(headline);
    if (isUnspaced()) {
      return core.length() > 1 && clean.contains(core);
    }
    List<HeadlineWord> words = HeadlineWord.of(clean);
    boolean shouted = words.stream().noneMatch(word -> hasLowerCase(word.written()));
    return forms.stream().anyMatch(form -> isIn(words, form, shouted));
  }

  /**
   * Returns words of which every headline that names the company has at least one, as {@link
   * #wordsOf} writes them; empty where no words can be told apart.
   */
  public Set<String> telling() {
    Set<String> telling = new TreeSet<>();
    if (!isUnspaced()) {
      for (List<HeadlineWord> form : forms) {
        form.stream()
            .max(Comparator.comparingInt(word -> word.written().length()))
            .ifPresent(word -> telling.addAll(word.spellings()));
      }
    }
    return telling;
  }

  /** Returns the words of a headline in all their spellings, to look it up by. */
  public static Set<String> wordsOf(String headline) {
    Set<String> words = new TreeSet<>();
    HeadlineWord.of(Words.clean(headline)).forEach(word -> words.addAll(word.spellings()));
    return words;
  }

  private boolean isUnspaced() {
    return UNSPACED.matcher(core).find();
  }

  private static boolean isIn(
      List<HeadlineWord> headline, List<HeadlineWord> name, boolean shouted) {
    boolean ambiguous = isAmbiguous(name);
    for (int at = 0; at + name.size() <= headline.size(); at++) {
      List<HeadlineWord> place = headline.subList(at, at + name.size());
      boolean asName = isWrittenAsName(place, name) || hasLegalForm(headline, at, name.size());
      if (meet(place, name) && (!ambiguous || (!shouted && asName))) {
        return true;
      }
    }
    return false;
  }

  private static boolean meet(List<HeadlineWord> place, List<HeadlineWord> name) {
    for (int i = 0; i < name.size(); i++) {
      if (!place.get(i).meets(name.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Short, or nothing but words that mean something else as well. */
  private static boolean isAmbiguous(List<HeadlineWord> name) {
    if (name.size() == 1 && name.get(0).written().length() <= SHORT) {
      return true;
    }
    return name.stream()
        .allMatch(word -> word.spellings().stream().anyMatch(CommonWords::contains));
  }

  /**
   * Capitals where the name has them, all capitals where it is an abbreviation, and no part of a
   * longer word: "target-rich" is not Target, and "sap" is not SAP.
   */
  private static boolean isWrittenAsName(List<HeadlineWord> place, List<HeadlineWord> name) {
    for (int i = 0; i < name.size(); i++) {
      HeadlineWord written = place.get(i);
      HeadlineWord wanted = name.get(i);
      boolean capital = !wanted.isCapitalised() || written.isCapitalised();
      boolean abbreviation = wanted.isAllCapitals() == written.isAllCapitals();
      if (!capital || !abbreviation || isTied(written, wanted)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a legal form follows, as only behind a name: TARGET CORP. */
  private static boolean hasLegalForm(List<HeadlineWord> headline, int at, int length) {
    if (at + length >= headline.size()) {
      return false;
    }
    HeadlineWord next = headline.get(at + length);
    return headline.get(at).isCapitalised()
        && next.isCapitalised()
        && NameNormaliser.withoutLegalForm("x " + next.written()).equals("x");
  }

  /** Abbreviations keep their meaning in compounds, as German makes them: SAP-Aktie. */
  private static boolean isTied(HeadlineWord written, HeadlineWord wanted) {
    return written.hyphenated() && !wanted.hyphenated() && !wanted.isAllCapitals();
  }

  private static boolean hasLowerCase(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase);
  }
}
