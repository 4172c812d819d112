package io.leadwise.research.domain.summary;

import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.shown.ShownFact;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The facts that a language model may put into words, numbered from 1. What reads like an
 * instruction is none of them: page text is data, and data that gives orders is not worth a risk.
 */
public final class NumberedFacts {

  /** More would cost time and money, and make no better sentence. */
  private static final int MOST_OF_A_SECTION = 12;

  private static final Pattern ORDER =
      Pattern.compile(
          "(?is)\\b(ignore|disregard|forget|override|ignorier\\w*|vergiss|ignore[zr]|oublie[zr]?|ignora|olvida)\\b"
              + ".{0,40}\\b(instruction|instructions|prompt|rules|above|previous|prior|anweisung\\w*|regeln"
              + "|consignes|precedentes?|précédentes?|instrucciones|anteriores)\\b"
              + "|\\b(system prompt|developer message|you are now|you are an? (ai|assistant|language model)"
              + "|as an ai|jailbreak|respond only|answer only|write that|say that|output the)\\b"
              + "|(^|\\n|\\s)(system|assistant|user)\\s*:|<\\|?\\w+\\|?>|```|\\[\\s*inst\\s*]");

  private final List<ShownFact> facts;

  private NumberedFacts(List<ShownFact> facts) {
    this.facts = facts;
  }

  public static NumberedFacts of(List<ShownFact> shown) {
    Map<SectionName, Integer> taken = new EnumMap<>(SectionName.class);
    List<ShownFact> some = new ArrayList<>();
    for (ShownFact fact : shown) {
      if (!givesOrders(fact) && taken.merge(fact.section(), 1, Integer::sum) <= MOST_OF_A_SECTION) {
        some.add(fact);
      }
    }
    return new NumberedFacts(List.copyOf(some));
  }

  public boolean isEmpty() {
    return facts.isEmpty();
  }

  public List<ShownFact> all() {
    return facts;
  }

  /** Returns the fact of a number; empty for a number that was not given. */
  Optional<ShownFact> number(int number) {
    return number >= 1 && number <= facts.size()
        ? Optional.of(facts.get(number - 1))
        : Optional.empty();
  }

  private static boolean givesOrders(ShownFact fact) {
    return ORDER.matcher(fact.value()).find()
        || fact.sources().stream().anyMatch(source -> ORDER.matcher(source.quote()).find());
  }
}
