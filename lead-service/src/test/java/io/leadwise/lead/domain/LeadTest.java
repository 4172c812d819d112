package io.leadwise.lead.domain;

import static io.leadwise.lead.Leads.NOW;
import static io.leadwise.lead.Leads.details;
import static io.leadwise.lead.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.lead.domain.value.FieldChange;
import io.leadwise.lead.domain.value.InvalidValueException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LeadTest {

  private static final Instant LATER = NOW.plusSeconds(60);

  @Test
  void theSameDetailsChangeNothing() {
    Lead lead = lead().build();

    assertThat(lead.update(lead.details(), LATER)).isEmpty();
    assertThat(lead.updatedAt()).isEqualTo(NOW);
  }

  @Test
  void aChangeNamesItsPropertiesAndANewAddressIsAnEventOfItsOwn() {
    Lead lead = lead().build();
    LeadDetails before = lead.details();
    LeadDetails next =
        new LeadDetails(
            before.firstName(),
            "Lindgren",
            "ada.lindgren@northwind-tools.example",
            before.phone(),
            before.jobTitle(),
            before.companyName(),
            before.website(),
            "NO",
            before.city(),
            before.industry(),
            before.employees(),
            before.annualRevenue(),
            before.need(),
            before.source(),
            before.marketingQualified());

    List<LeadEvent> events = lead.update(next, LATER);

    assertThat(events)
        .containsExactly(
            new LeadEvent.EmailChanged(FieldChange.of("email", before.email(), next.email())),
            new LeadEvent.DetailsChanged(
                List.of(
                    FieldChange.of("lastName", before.lastName(), next.lastName()),
                    FieldChange.of("country", "SE", "NO"))));
    assertThat(lead.updatedAt()).isEqualTo(LATER);
  }

  @Test
  void aCompanyNameIsFilledOnlyWhereThereWasNone() {
    Lead without = lead().of(details("ada@northwind-tools.example", "  ")).build();
    Lead with = lead().of(details("ada@northwind-tools.example", "Northwind")).build();
    LeadDetails named = details("ada@northwind-tools.example", "Northwind Tools AB");

    assertThat(without.update(named, LATER))
        .containsExactly(
            new LeadEvent.CompanyNameFilled(
                FieldChange.of("companyName", null, "Northwind Tools AB")));
    assertThat(with.update(named, LATER))
        .containsExactly(
            new LeadEvent.DetailsChanged(
                List.of(FieldChange.of("companyName", "Northwind", "Northwind Tools AB"))));
  }

  @Test
  void connectingTheSameAccountTwiceIsOneEvent() {
    Lead lead = lead().build();
    UUID account = UUID.randomUUID();

    assertThat(lead.connectAccount(account, LATER))
        .containsExactly(new LeadEvent.AccountChanged(null, account));
    assertThat(lead.connectAccount(account, LATER)).isEmpty();
    assertThat(lead.connectAccount(null, LATER))
        .containsExactly(new LeadEvent.AccountChanged(account, null));
  }

  @Test
  void qualifyingIsIdempotentAndClosesTheLead() {
    Lead lead = lead().build();

    assertThat(lead.qualify(LATER))
        .containsExactly(new LeadEvent.Closed(LeadStatus.QUALIFIED, null));
    assertThat(lead.qualify(LATER.plusSeconds(1))).isEmpty();
    assertThat(lead.closedAt()).isEqualTo(LATER);
  }

  @Test
  void disqualifyingIsIdempotentForTheSameReasonOnly() {
    Lead lead = lead().build();
    lead.disqualify(DisqualificationReason.NO_BUDGET, LATER);

    assertThat(lead.disqualify(DisqualificationReason.NO_BUDGET, LATER)).isEmpty();
    assertThatThrownBy(() -> lead.disqualify(DisqualificationReason.NO_NEED, LATER))
        .isInstanceOf(LeadClosedException.class);
    assertThat(lead.disqualificationReason()).isEqualTo(DisqualificationReason.NO_BUDGET);
  }

  @Test
  void aClosedLeadRefusesEveryChange() {
    Lead lead = lead().build();
    lead.qualify(LATER);

    assertThatThrownBy(() -> lead.changeEmail("new@northwind-tools.example", LATER))
        .isInstanceOf(LeadClosedException.class);
    assertThatThrownBy(() -> lead.assignTo(UUID.randomUUID(), LATER))
        .isInstanceOf(LeadClosedException.class);
    assertThatThrownBy(() -> lead.connectAccount(UUID.randomUUID(), LATER))
        .isInstanceOf(LeadClosedException.class);
    assertThatThrownBy(() -> lead.disqualify(DisqualificationReason.OTHER, LATER))
        .isInstanceOf(LeadClosedException.class);
    assertThat(lead.changeEmail(lead.details().email(), LATER)).isEmpty();
  }

  @Test
  void reopeningMakesItChangeableAgain() {
    Lead lead = lead().build();
    lead.disqualify(DisqualificationReason.NO_BUDGET, LATER);

    assertThat(lead.reopen(LATER)).containsExactly(new LeadEvent.Reopened());
    assertThat(lead.reopen(LATER)).isEmpty();
    assertThat(lead.disqualificationReason()).isNull();
    assertThat(lead.closedAt()).isNull();
    assertThat(lead.changeEmail("new@northwind-tools.example", LATER)).hasSize(1);
  }

  @Test
  void aLeadIsNotCreatedInTheFutureBeyondTheSkewOfClocks() {
    assertThat(lead().createdAt(NOW.plus(Duration.ofMinutes(5))).build().createdAt())
        .isEqualTo(NOW.plus(Duration.ofMinutes(5)));
    assertThatThrownBy(() -> lead().createdAt(NOW.plus(Duration.ofMinutes(5)).plusNanos(1)).build())
        .isInstanceOf(InvalidValueException.class)
        .hasMessageContaining("createdAt");
  }

  @Test
  void personalDataStaysOutOfToString() {
    Lead lead = lead().build();

    assertThat(lead.toString() + lead.details()).doesNotContain("Ada", "Nyberg", "@");
  }
}
