package io.leadwise.lead.domain.settings;

import static io.leadwise.lead.Leads.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.selection.AgentSettings;
import io.leadwise.lead.domain.selection.SettingsChange;
import io.leadwise.lead.domain.value.InvalidValueException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SettingsRulesTest {

  private static final UUID ADMIN = UUID.randomUUID();

  @Test
  void thereAreAtMostThreeCompetitorsEachOnce() {
    assertThat(Competitors.checked(List.of(" Contoso ", "Fabrikam", "Tailspin")))
        .containsExactly("Contoso", "Fabrikam", "Tailspin");
    assertThatThrownBy(() -> Competitors.checked(List.of("A", "B", "C", "D")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessage("competitors must have at most 3 entries.");
    assertThatThrownBy(() -> Competitors.checked(List.of("Contoso", "CONTOSO ")))
        .hasMessage("competitors must not name the same one twice.");
    assertThatThrownBy(() -> Competitors.checked(List.of(" ")))
        .hasMessage("competitors must not be empty.");
  }

  @Test
  void summaryFieldsAreFieldsOfALeadInTheOrderGiven() {
    assertThat(SummaryFields.checked(List.of("need", "createdAt", "email")))
        .containsExactly("need", "createdAt", "email");
    assertThat(SummaryFields.checked(List.copyOf(LeadDetails.propertyNames()))).hasSize(15);
    assertThatThrownBy(() -> SummaryFields.checked(List.of("shoeSize")))
        .isInstanceOf(InvalidValueException.class)
        .hasMessageStartingWith("summaryFields must name fields of a lead: firstName, lastName,");
    assertThatThrownBy(() -> SummaryFields.checked(List.of("need", "need")))
        .hasMessage("summaryFields must not name need twice.");
  }

  @Test
  void aChangeTellsWhatDiffersAndLeavesWhatItDoesNotName() {
    AgentSettings settings = new AgentSettings(change(14, List.of("need"), List.of()), null, NOW);

    List<SettingChange> changes =
        settings.change(change(7, null, List.of("Contoso")), ADMIN, NOW.plusSeconds(1));

    assertThat(changes)
        .containsExactly(
            new SettingChange("lookBackDays", 14, 7),
            new SettingChange("competitors", List.of(), List.of("Contoso")));
    assertThat(settings.summaryFields()).containsExactly("need");
    assertThat(settings.updatedBy()).isEqualTo(ADMIN);
  }

  @Test
  void theSameAgainIsNoChange() {
    AgentSettings settings = new AgentSettings(change(14, List.of(), List.of()), ADMIN, NOW);

    assertThat(settings.change(change(14, null, null), UUID.randomUUID(), NOW.plusSeconds(1)))
        .isEmpty();
    assertThat(settings.updatedBy()).isEqualTo(ADMIN);
    assertThat(settings.updatedAt()).isEqualTo(NOW);
  }

  private static SettingsChange change(
      int lookBackDays, List<String> summaryFields, List<String> competitors) {
    return new SettingsChange(
        true,
        List.of("salesperson"),
        lookBackDays,
        4,
        100,
        100_000,
        List.of("DEMO_REQUEST"),
        summaryFields,
        competitors);
  }
}
