package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.text.PlainText;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Chooses the fact that an email opens with: the newest news, else a figure, else what the company
 * does. What is stale, or what another source disputes, opens no conversation.
 */
public final class Opening {
  /** Figures that one may mention to a stranger: no losses, no ratios that need a comment. */
  private static final List<String> FIGURES = List.of("revenue", "employees");

  private static final List<String> WORDS =
      List.of("product", "mission", "industry", "headquarters");

  /** A company has one of each; of the others several may be true. */
  private static final Set<String> SINGLE =
      Set.of("revenue", "employees", "headquarters", "mission");

  private Opening() {}

  /**
   * @param research null while there is none
   */
  public static Optional<OpeningFact> of(Research research) {
    if (research == null) {
      return Optional.empty();
    }
    Stream<Fact> news =
        research.factsIn(ResearchSection.ACCOUNT_NEWS).stream()
            .filter(fact -> fact.attribute().equals(OpeningFact.NEWS))
            .sorted(
                Comparator.comparing(Fact::asOf, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Fact::confidence, Comparator.reverseOrder())
                    .thenComparing(fact -> fact.factId().toString()));
    Stream<Fact> figures =
        FIGURES.stream()
            .flatMap(research::factsAbout)
            .filter(fact -> fact.number() != null && fact.number().signum() > 0);
    Stream<Fact> words = WORDS.stream().flatMap(research::factsAbout);
    return Stream.of(news, figures, words)
        .flatMap(facts -> facts)
        .filter(fact -> !fact.stale() && !disputed(fact, research) && saysSomething(fact))
        .findFirst()
        .map(OpeningFact::of);
  }

  /** Whether another fact says something else about the same thing at the same time. */
  private static boolean disputed(Fact fact, Research research) {
    return fact.conflict()
        || SINGLE.contains(fact.attribute())
            && research
                .factsAbout(fact.attribute())
                .anyMatch(other -> samePeriod(fact, other) && !sameAnswer(fact, other));
  }

  /** A year and a day in it are one period: the coarser source means the same. */
  private static boolean samePeriod(Fact fact, Fact other) {
    String one = Objects.toString(fact.asOf(), "");
    String two = Objects.toString(other.asOf(), "");
    return one.startsWith(two) || two.startsWith(one);
  }

  private static boolean sameAnswer(Fact fact, Fact other) {
    return fact.number() != null && other.number() != null
        ? fact.number().compareTo(other.number()) == 0
            && Objects.equals(fact.currency(), other.currency())
        : PlainText.line(fact.value()).equalsIgnoreCase(PlainText.line(other.value()));
  }

  private static boolean saysSomething(Fact fact) {
    return PlainText.quote(fact.value()).codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
