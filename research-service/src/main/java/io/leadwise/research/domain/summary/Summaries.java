package io.leadwise.research.domain.summary;

import io.leadwise.research.domain.fact.Attributes;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.domain.summary.SectionSummary.Sentence;
import io.leadwise.research.domain.summary.SectionSummary.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The sections in a few sentences: those of the language model while all of them stand, else fixed
 * patterns around the values of facts. No sentence says what no fact says.
 */
public final class Summaries {

  private static final int MOST_OF_A_KIND = 3;

  private Summaries() {}

  /** Returns a summary for each section, in their order. */
  public static List<SectionSummary> of(List<ShownFact> facts, WrittenSummary written) {
    return Arrays.stream(SectionName.values())
        .map(
            section ->
                written
                    .standing(section, facts)
                    .map(said -> new SectionSummary(section, Writer.LANGUAGE_MODEL, said))
                    .orElseGet(() -> byTemplates(section, facts)))
        .toList();
  }

  private static SectionSummary byTemplates(SectionName section, List<ShownFact> facts) {
    Sentences sentences =
        new Sentences(facts.stream().filter(fact -> fact.section() == section).toList());
    switch (section) {
      case BUSINESS_OVERVIEW -> overview(sentences);
      case FINANCES -> finances(sentences);
      case ACCOUNT_NEWS ->
          sentences.each(Attributes.NEWS, fact -> day(fact) + "“" + fact.value() + "”");
      case COMPETITORS -> sentences.list(Attributes.COMPETITOR, "Competitors: %s.");
      default -> throw new IllegalStateException("No templates for " + section);
    }
    return new SectionSummary(section, Writer.TEMPLATES, sentences.all);
  }

  private static void overview(Sentences sentences) {
    sentences.list(Attributes.INDUSTRY, "Industry: %s.");
    sentences.each(Attributes.EMPLOYEES, fact -> "Employees: " + fact.value() + asOf(fact) + ".");
    sentences.list(Attributes.HEADQUARTERS, "Headquarters: %s.");
    sentences.list(Attributes.FOUNDED, "Founded: %s.");
    sentences.list(Attributes.CHIEF_EXECUTIVE, "Chief executive: %s.");
    sentences.list(Attributes.PRODUCT, "Products: %s.");
    sentences.each(Attributes.MISSION, fact -> "The company says: “" + fact.value() + "”");
  }

  private static void finances(Sentences sentences) {
    sentences.newest(Attributes.REVENUE, fact -> "Revenue: " + fact.value() + asOf(fact) + ".");
    sentences.newest(
        Attributes.NET_INCOME, fact -> "Net income: " + fact.value() + asOf(fact) + ".");
    sentences.newest(
        Attributes.REVENUE_GROWTH,
        fact -> "Revenue changed by " + fact.value() + " over a year" + asOf(fact) + ".");
    sentences.newest(
        Attributes.NET_MARGIN, fact -> "Net margin: " + fact.value() + asOf(fact) + ".");
  }

  private static String asOf(ShownFact fact) {
    return fact.fact().asOf() == null ? "" : " (" + fact.fact().asOf() + ")";
  }

  private static String day(ShownFact fact) {
    return fact.fact().asOf() == null ? "" : fact.fact().asOf() + ": ";
  }

  /** How a fact reads as a sentence. */
  private interface Pattern {
    String of(ShownFact fact);
  }

  private static final class Sentences {
    private final List<ShownFact> facts;
    private final List<Sentence> all = new ArrayList<>();

    Sentences(List<ShownFact> facts) {
      this.facts = facts;
    }

    /** One sentence with the first few values. */
    void list(String attribute, String pattern) {
      List<ShownFact> some = some(attribute);
      if (!some.isEmpty()) {
        String values = some.stream().map(ShownFact::value).collect(Collectors.joining("; "));
        add(pattern.formatted(values), some);
      }
    }

    /** A sentence for each of the first few. */
    void each(String attribute, Pattern pattern) {
      some(attribute).forEach(fact -> add(pattern.of(fact), List.of(fact)));
    }

    /** A sentence for each that is about the newest period: several when sources disagree. */
    void newest(String attribute, Pattern pattern) {
      String newest =
          some(attribute, Integer.MAX_VALUE).stream()
              .map(fact -> Objects.toString(fact.fact().asOf(), ""))
              .max(String::compareTo)
              .orElse(null);
      some(attribute, Integer.MAX_VALUE).stream()
          .filter(fact -> Objects.toString(fact.fact().asOf(), "").equals(newest))
          .limit(MOST_OF_A_KIND)
          .forEach(fact -> add(pattern.of(fact), List.of(fact)));
    }

    private void add(String text, List<ShownFact> from) {
      all.add(new Sentence(text, from.stream().map(ShownFact::id).toList()));
    }

    private List<ShownFact> some(String attribute) {
      return some(attribute, MOST_OF_A_KIND);
    }

    private List<ShownFact> some(String attribute, int most) {
      return facts.stream().filter(fact -> fact.attribute().equals(attribute)).limit(most).toList();
    }
  }
}
