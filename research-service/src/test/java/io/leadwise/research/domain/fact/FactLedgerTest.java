package io.leadwise.research.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FactLedgerTest {

  private final AtomicLong next = new AtomicLong(1000);

  @Test
  void aFactThatIsStatedAgainKeepsItsId() {
    var known = Facts.fact("a", Facts.employees("A", 420));

    var ledger = apply(List.of(known), Map.of("a", List.of(Facts.employees("A", 420))));

    assertThat(ledger.added()).isEmpty();
    assertThat(ledger.seenAgain()).extracting(ResearchFact::id).containsExactly(known.id());
    assertThat(ledger.superseded()).isEmpty();
  }

  @Test
  void whatASourceNoLongerStatesIsSuperseded() {
    var known = Facts.fact("a", Facts.employees("A", 400));

    var ledger = apply(List.of(known), Map.of("a", List.of(Facts.employees("A", 420))));

    assertThat(ledger.superseded()).containsExactly(known.id());
    assertThat(ledger.current()).extracting(ResearchFact::value).containsExactly("420");
  }

  @Test
  void factsOfASourceThatCouldNotBeAskedStay() {
    var known = Facts.fact("a", Facts.employees("A", 400));

    var ledger = apply(List.of(known), Map.of("b", List.of(Facts.employees("B", 420))));

    assertThat(ledger.superseded()).isEmpty();
    assertThat(ledger.current()).extracting(ResearchFact::value).containsExactly("420", "400");
  }

  @Test
  void sourcesThatAgreeStandTogether_withTheHigherConfidence() {
    var shown =
        FactLedger.agreed(
            List.of(
                Facts.fact("a", Facts.employees("A", 420)),
                Facts.fact("b", Facts.employees("B", 420))));

    assertThat(shown).hasSize(1);
    assertThat(shown.get(0).sources()).extracting(FactSource::publisher).containsExactly("A", "B");
    assertThat(shown.get(0).confidence()).isEqualTo(0.85);
  }

  @Test
  void sourcesThatDisagreeAreBothShown() {
    var shown =
        FactLedger.agreed(
            List.of(
                Facts.fact("a", Facts.employees("A", 400)),
                Facts.fact("b", Facts.employees("B", 420))));

    assertThat(shown).extracting(ResearchFact::value).containsExactly("400", "420");
  }

  private FactLedger apply(List<ResearchFact> before, Map<String, List<Finding>> answered) {
    return FactLedger.apply(before, answered, () -> new UUID(0, next.incrementAndGet()));
  }
}
