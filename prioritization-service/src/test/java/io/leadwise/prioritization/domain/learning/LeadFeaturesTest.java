package io.leadwise.prioritization.domain.learning;

import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.Rules;
import io.leadwise.prioritization.domain.lead.IntentKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeadFeaturesTest {
  private static final Instant SELECTED = Leads.CREATED.plus(Duration.ofDays(3));

  private final LeadSnapshot lead =
      lead()
          .named("Grace", "Hopper")
          .email("grace@navy.example")
          .company("Navy Yards")
          .jobTitle("Head of Compilers")
          .need("A compiler")
          .employees(700)
          .revenue("1000", "USD")
          .country("SE")
          .account("Shipping", 2, new Money(new BigDecimal("500"), "EUR"))
          .interactions(4, 2, 1, 0, 1)
          .wants(IntentKind.OUT_OF_OFFICE, IntentKind.MEETING_REQUEST)
          .build();

  private final FeatureRow row =
      LeadFeatures.of(lead, SELECTED, new BigDecimal("61.50"), Rules.RATES);

  @Test
  void fieldsAreReadFromTheLeadAsItWasSelected() {
    assertThat(row.numbers())
        .containsEntry("ruleScore", 61.5)
        .containsEntry("employees", 700.0)
        .containsEntry("annualRevenueEur", 924.0)
        .containsEntry("daysSinceCreation", 3.0)
        .containsEntry("emailsReceived", 2.0)
        .containsEntry("accountAverageRevenueEur", 500.0);
    assertThat(row.categories())
        .containsEntry("country", "SE")
        .containsEntry("accountConnected", "yes")
        .containsEntry("latestIntent", "MEETING_REQUEST");
    assertThat(row.category("industry")).isNull();
  }

  @Test
  void onlyFieldsOfTheAllowListAreKept_andNothingThatNamesAPerson() {
    List<String> allowed = LeadFeatures.ALLOWED.stream().map(Feature::name).toList();

    assertThat(Stream.concat(row.numbers().keySet().stream(), row.categories().keySet().stream()))
        .isSubsetOf(allowed);
    assertThat(row.toString())
        .doesNotContain("Grace", "Hopper", "navy", "Navy", "Head of", "compiler", "Northwind");
  }

  @Test
  void theOutcomeAndWhatItWritesAreNoFields() {
    assertThat(LeadFeatures.ALLOWED)
        .extracting(Feature::name)
        .doesNotContain("status", "outcome", "closedAt", "reasonCode", "version", "updatedAt");
  }
}
