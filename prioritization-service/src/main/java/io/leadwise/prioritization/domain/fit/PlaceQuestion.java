package io.leadwise.prioritization.domain.fit;

import io.leadwise.prioritization.domain.place.Countries;
import io.leadwise.prioritization.domain.place.Region;
import io.leadwise.prioritization.domain.profile.Criterion;
import io.leadwise.prioritization.domain.profile.CriterionResult;
import java.util.List;
import java.util.Optional;

/**
 * Whether a company is in one of the countries or regions. A country may be given by its code or by
 * its name; one that is neither gives no answer.
 */
record PlaceQuestion(List<String> countries, List<Region> regions) {
  private static final String NAME = Criterion.LOCATION.name();

  CriterionResult answer(List<Evidence<String>> places) {
    return places.stream()
        .findFirst()
        .map(this::answer)
        .orElseGet(
            () ->
                CriterionResult.missing(
                    NAME, "the country, at the lead or its account, or by research."));
  }

  private CriterionResult answer(Evidence<String> place) {
    String given = place.value().strip();
    Optional<String> country = Countries.find(given);
    if (country.isEmpty()) {
      return CriterionResult.unclear(
          NAME, given, place.source(), "\"" + given + "\" is no country that is known.");
    }
    String code = country.get();
    String evidence = given.equalsIgnoreCase(code) ? code : given + " (" + code + ")";
    if (countries.contains(code)) {
      return CriterionResult.of(NAME, true, evidence, place.source());
    }
    return regions.stream()
        .filter(region -> region.countries().contains(code))
        .findFirst()
        .map(
            region -> CriterionResult.of(NAME, true, evidence + " is in " + region, place.source()))
        .orElseGet(() -> CriterionResult.of(NAME, false, evidence, place.source()));
  }
}
