package io.leadwise.research.domain.news;

import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.NewsType;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells the type of news from the words of its headline, in English, German, French and Spanish. It
 * is tuned to be right rather than to know much: rumours, denials and questions are no event, two
 * rules that contradict each other with equal weight tell nothing, and what no rule knows is OTHER.
 */
public final class NewsClassifier {

  /** How sure it is that news without any known word is of no known type. */
  private static final double OTHER = 0.5;

  private static final String WORDS = "words: ";
  private static final String NO_RULE = WORDS + "no rule knows them";
  private static final String NOT_SURE = WORDS + "not told as a fact";
  private static final String SEVERAL = WORDS + "rules disagree";

  /** What may happen has not happened. */
  private static final Pattern UNSURE =
      Pattern.compile(
          "\\?|\\b(rumou?rs?|rumou?red|reportedly|allegedly|in talks|speculation|could|might|may be|"
              + "may (?:buy|sell|acquire|launch|merge|cut)|mulls?|weighs|consider(?:s|ing)|explor(?:es|ing)|"
              + "in the running|denies|denied|calls? off|scraps|abandons|blocks|collapses|fails to|"
              + "angeblich|geruchte?|konnte[n]?|erwagt|pruft|dementiert|spekulation(?:en)?|gescheitert|"
              + "scheitert|gesprachen|rumeurs?|pourrait|envisagerait|envisage|etudie|dement|renonce|"
              + "echoue|en discussions?|rumores?|podria|estudia|baraja|negocia|desmiente|descarta|"
              + "fracasa|how to|why|what|wie|warum|pourquoi|comment|por que)\\b.*");

  private static final List<NewsRule> RULES = NewsRules.read();

  private NewsClassifier() {}

  /** Returns the type, by which rule it is known, and how surely. */
  public static NewsHint classify(String headline) {
    String plain = Headlines.plain(headline);
    if (UNSURE.matcher(plain).find()) {
      return new NewsHint(NewsType.OTHER, NOT_SURE, OTHER);
    }
    List<NewsRule> holding = RULES.stream().filter(rule -> rule.holds(plain)).toList();
    Optional<NewsRule> best =
        holding.stream().max(Comparator.comparingDouble(NewsRule::confidence));
    if (best.isEmpty()) {
      return new NewsHint(NewsType.OTHER, NO_RULE, OTHER);
    }
    NewsRule rule = best.get();
    boolean disputed =
        holding.stream()
            .anyMatch(
                other -> other.type() != rule.type() && other.confidence() >= rule.confidence());
    return disputed
        ? new NewsHint(NewsType.OTHER, SEVERAL, OTHER)
        : new NewsHint(rule.type(), WORDS + rule.name(), rule.confidence());
  }

  /** Returns whether the type was told here, and not by the source itself. */
  static boolean isByWords(NewsHint hint) {
    return hint.method().startsWith(WORDS);
  }
}
