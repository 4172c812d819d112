package io.leadwise.research.domain.correction;

import io.leadwise.research.domain.correction.Correction.Action;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.shown.Agreement;
import io.leadwise.research.domain.shown.ShownFact;
import java.util.ArrayList;
import java.util.List;

/** Puts corrections over what sources say. */
public final class Corrections {

  private Corrections() {}

  /**
   * Returns the facts as corrected; what says the same as a corrected fact is corrected with it.
   */
  public static List<ShownFact> over(List<ShownFact> facts, List<Correction> corrections) {
    List<ShownFact> shown = new ArrayList<>(facts);
    for (Correction correction : corrections) {
      Action action = correction.action();
      if (action instanceof Action.Retype retype) {
        shown.replaceAll(
            fact -> concerns(correction, fact) ? retyped(fact, correction, retype) : fact);
      } else {
        shown.removeIf(fact -> concerns(correction, fact));
      }
      if (action instanceof Action.Replace replace) {
        shown.add(replaced(correction, replace, shown));
      }
    }
    return shown;
  }

  private static ShownFact retyped(ShownFact fact, Correction correction, Action.Retype retype) {
    return new ShownFact(
        fact.fact().typed(correction.hint(retype.type())),
        fact.standsFor(),
        fact.conflict(),
        fact.derivedFrom(),
        fact.note(),
        correction.note());
  }

  /** Sources that meanwhile say what the co-worker said stand beside the co-worker. */
  private static ShownFact replaced(
      Correction correction, Action.Replace replace, List<ShownFact> shown) {
    var own = correction.replacement(replace.value());
    List<ShownFact> agreeing =
        shown.stream().filter(fact -> Agreement.agree(own, fact.fact())).toList();
    shown.removeAll(agreeing);
    List<ResearchFact> all = new ArrayList<>(List.of(own));
    agreeing.forEach(fact -> all.add(fact.fact()));
    ShownFact together = Agreement.of(all).get(0);
    return ShownFact.found(
            own.citing(together.sources(), together.fact().confidence()), together.standsFor())
        .corrected(correction.note());
  }

  private static boolean concerns(Correction correction, ShownFact fact) {
    return fact.standsFor().contains(correction.original().id())
        || Agreement.agree(correction.original(), fact.fact());
  }
}
