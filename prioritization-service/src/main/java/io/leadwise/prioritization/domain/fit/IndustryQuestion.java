package io.leadwise.prioritization.domain.fit;

import io.leadwise.prioritization.domain.industry.Industry;
import io.leadwise.prioritization.domain.industry.IndustryReading;
import io.leadwise.prioritization.domain.industry.IndustryTaxonomy;
import io.leadwise.prioritization.domain.profile.Criterion;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import io.leadwise.prioritization.domain.profile.CriterionResult.CriterionAnswer;
import io.leadwise.prioritization.domain.profile.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether a company is of one of the target industries.
 *
 * <ul>
 *   <li>MATCHED: the words of a target stand in the text, or the text names a target or a part of
 *       it (automotive is a part of manufacturing).
 *   <li>UNKNOWN: the taxonomy does not know the text, or only a part of it, while it knows a
 *       target; or the text names something wider than a target (a manufacturer may well build
 *       cars). Nobody is turned down for a word that was not understood.
 *   <li>NOT_MATCHED: everything in the text is known, and none of it is a target. It is near when
 *       it is a neighbour of a target: another part of the same industry.
 * </ul>
 *
 * Targets that the taxonomy does not know are compared by their words alone.
 */
record IndustryQuestion(List<String> targets) {
  private static final String NAME = Criterion.INDUSTRY.name();

  private static final IndustryTaxonomy TAXONOMY = IndustryTaxonomy.standard();

  /** Of several industries one that matches is enough; a doubt comes before a no. */
  private static final Comparator<CriterionResult> BEST_FIRST =
      Comparator.comparing((CriterionResult it) -> !it.matched())
          .thenComparing(it -> it.result() == CriterionAnswer.NOT_MATCHED)
          .thenComparing(it -> !it.near());

  CriterionResult answer(List<Evidence<String>> industries) {
    return industries.stream()
        .map(this::answer)
        .min(BEST_FIRST)
        .orElseGet(
            () ->
                CriterionResult.missing(
                    NAME, "the industry, at the lead or its account, or by research."));
  }

  private CriterionResult answer(Evidence<String> industry) {
    String text = industry.value();
    IndustryReading found = TAXONOMY.read(text);
    List<Industry> known =
        targets.stream()
            .map(TAXONOMY::read)
            .flatMap(target -> target.industries().stream())
            .distinct()
            .toList();
    if (Words.firstIn(text, targets).isPresent() || names(found, known).isPresent()) {
      return CriterionResult.of(NAME, true, evidence(text, found, known), industry.source());
    }
    if (known.isEmpty()) {
      return CriterionResult.of(NAME, false, text, industry.source());
    }
    if (!found.whole()) {
      return CriterionResult.unclear(
          NAME, text, industry.source(), "it is not known what industry \"" + text + "\" is.");
    }
    return wider(found, known)
        .map(
            target ->
                CriterionResult.unclear(
                    NAME, text, industry.source(), text + " may or may not be " + target + "."))
        .orElseGet(
            () ->
                CriterionResult.of(NAME, false, text, industry.source())
                    .near(neighbour(found, known)));
  }

  private static Optional<Industry> names(IndustryReading found, List<Industry> targets) {
    return found.industries().stream()
        .filter(it -> targets.stream().anyMatch(target -> TAXONOMY.isWithin(it, target)))
        .findFirst();
  }

  /** Says which target is meant where the text has another word for it. */
  private static String evidence(String text, IndustryReading found, List<Industry> targets) {
    return names(found, targets)
        .filter(it -> !Words.contain(text, it.name()))
        .map(it -> text + " (" + it.name() + ")")
        .orElse(text);
  }

  private static Optional<String> wider(IndustryReading found, List<Industry> targets) {
    return targets.stream()
        .filter(target -> found.industries().stream().anyMatch(it -> TAXONOMY.isWithin(target, it)))
        .map(Industry::name)
        .findFirst();
  }

  private static String neighbour(IndustryReading found, List<Industry> targets) {
    for (Industry target : targets) {
      for (Industry it : found.industries()) {
        Optional<Industry> parent = TAXONOMY.sharedParent(it, target);
        if (parent.isPresent()) {
          return it.name()
              + " is a neighbour of "
              + target.name()
              + ": both are parts of "
              + parent.get().name()
              + ".";
        }
      }
    }
    return null;
  }
}
