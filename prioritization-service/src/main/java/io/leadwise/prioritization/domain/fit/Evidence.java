package io.leadwise.prioritization.domain.fit;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A value and where it is from. What the CRM says of the lead comes before what it says of the
 * account, and that before what research found.
 */
record Evidence<T>(T value, String source) {

  /** Texts of the first of the three that says anything. */
  static List<Evidence<String>> texts(
      LeadSnapshot lead,
      Function<LeadSnapshot, String> ofLead,
      Function<LeadSnapshot.Account, String> ofAccount,
      String field,
      Stream<Evidence<String>> researched) {
    return Stream.of(
            new Evidence<>(ofLead.apply(lead), "lead." + field),
            new Evidence<>(
                lead.account() == null ? null : ofAccount.apply(lead.account()),
                "account." + field))
        .filter(it -> LeadSnapshot.present(it.value()))
        .findFirst()
        .map(List::of)
        .orElseGet(() -> researched.filter(it -> LeadSnapshot.present(it.value())).toList());
  }

  static Stream<Fact> facts(Research research, String attribute) {
    return research == null ? Stream.empty() : research.factsAbout(attribute);
  }

  static <T> Optional<Evidence<T>> of(T value, String source) {
    return Optional.ofNullable(value).map(it -> new Evidence<>(it, source));
  }
}
