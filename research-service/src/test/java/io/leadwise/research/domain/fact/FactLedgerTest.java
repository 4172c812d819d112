package io.leadwise.research.domain.fact;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.research.domain.fact.FactLedger.Supersession;
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

    assertThat(ledger.superseded())
        .containsExactly(new Supersession(known.id(), ledger.current().get(0).id()));
    assertThat(ledger.current()).extracting(ResearchFact::value).containsExactly("420");
  }

  @Test
  void whatASourceSaysNothingMoreAboutIsSupersededByNothing() {
    var known = Facts.fact("a", Facts.employees("A", 400));

    var ledger = apply(List.of(known), Map.of("a", List.of()));

    assertThat(ledger.superseded()).containsExactly(new Supersession(known.id(), null));
  }

  @Test
  void newsOutlivesItsFeed_unlessTheCompanyTurnsOutToBeAnother() {
    var known =
        Facts.fact(
            "feed",
            Facts.finding(
                SectionName.ACCOUNT_NEWS, Attributes.NEWS, "Opens a plant", "2026-01-01"));

    var same = apply(List.of(known), Map.of("feed", List.of()));
    var other =
        FactLedger.apply(List.of(known), Map.of("feed", List.of()), false, () -> new UUID(0, 1));

    assertThat(same.current()).containsExactly(known);
    assertThat(same.superseded()).isEmpty();
    assertThat(other.superseded()).containsExactly(new Supersession(known.id(), null));
  }

  @Test
  void whatOneSourceFindsInSeveralPlacesIsOneFactWithAllOfThem() {
    var ledger =
        apply(
            List.of(),
            Map.of("index", List.of(Facts.employees("A", 420), Facts.employees("B", 420))));

    assertThat(ledger.added()).hasSize(1);
    assertThat(ledger.added().get(0).sources())
        .extracting(FactSource::publisher)
        .containsExactly("A", "B");
  }

  @Test
  void factsOfASourceThatCouldNotBeAskedStay() {
    var known = Facts.fact("a", Facts.employees("A", 400));

    var ledger = apply(List.of(known), Map.of("b", List.of(Facts.employees("B", 420))));

    assertThat(ledger.superseded()).isEmpty();
    assertThat(ledger.current()).extracting(ResearchFact::value).containsExactly("420", "400");
  }

  private FactLedger apply(List<ResearchFact> before, Map<String, List<Finding>> answered) {
    return FactLedger.apply(before, answered, true, () -> new UUID(0, next.incrementAndGet()));
  }
}
