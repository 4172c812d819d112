package io.leadwise.lead.application.connectors.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.lead.application.bulk.stores.LeadDraft;
import io.leadwise.lead.application.connectors.mapping.MappedRecord;
import io.leadwise.lead.domain.LeadDetails;
import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.connectors.RecordKind;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordRowsTest {

  private final RecordRows rows = new RecordRows("CRM", null);

  @Test
  void aLeadIsReadFromTheTextsOfACrm() {
    LeadDraft draft =
        lead(
            Map.of(
                "externalId", "1",
                "ownerExternalId", "u1",
                "status", "qualified",
                "createdAt", "2026-11-20T09:15:00.000+0100",
                "employees", "420.0",
                "annualRevenue", "61000000.5000",
                "annualRevenueCurrency", "eur",
                "source", "Trade Show!"));

    LeadDetails details = draft.details().apply(LeadDetails.EMPTY);
    assertThat(draft.status()).isEqualTo(LeadStatus.QUALIFIED);
    assertThat(draft.createdAt()).isEqualTo(Instant.parse("2026-11-20T08:15:00Z"));
    assertThat(details.employees()).isEqualTo(420);
    assertThat(details.annualRevenue()).isEqualTo(new Money(new BigDecimal("61000000.5"), "EUR"));
    assertThat(details.source()).isEqualTo("TRADE_SHOW");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"se,SE", "Sweden,SE", "SWE,SE", "UK,GB", "United States of America,US", "Mars,-"})
  void aCountryIsTakenWhereItIsPlain(String text, String code) {
    assertThat(details(Map.of("country", text)).country()).isEqualTo(code);
  }

  @Test
  void whatTheMappingDoesNotFillStays_andWhatTheRowLeavesEmptyGoes() {
    LeadDetails known = details(Map.of("phone", "+46 8 1", "city", "Lund"));
    Map<String, String> empty = new HashMap<>(Map.of("externalId", "1", "ownerEmail", "a@b.se"));
    empty.put("phone", null);

    LeadDetails next = lead(empty).details().apply(known);

    assertThat(next.phone()).isNull();
    assertThat(next.city()).isEqualTo("Lund");
  }

  @Test
  void anAmountWithoutACurrencyTakesThatOfTheSettings_orIsLeftOut() {
    Map<String, String> row =
        Map.of("externalId", "1", "ownerEmail", "a@b.se", "annualRevenue", "5");
    assertThat(lead(row).details().apply(LeadDetails.EMPTY).annualRevenue()).isNull();
    assertThat(
            new RecordRows("CRM", "SEK")
                .lead(1, new MappedRecord(RecordKind.LEAD, row))
                .record()
                .details()
                .apply(LeadDetails.EMPTY)
                .annualRevenue())
        .isEqualTo(new Money(new BigDecimal("5"), "SEK"));
  }

  @Test
  void aValueThatMeansNothingIsRefusedWithItsField() {
    assertThatThrownBy(() -> lead(Map.of("externalId", "1", "status", "Lukewarm")))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("status"));
    assertThatThrownBy(() -> details(Map.of("employees", "many")))
        .isInstanceOfSatisfying(
            InvalidValueException.class, e -> assertThat(e.field()).isEqualTo("employees"));
  }

  private LeadDetails details(Map<String, String> values) {
    Map<String, String> row = new HashMap<>(values);
    row.put("externalId", "1");
    row.put("ownerEmail", "sofia.seller@leadwise.example");
    return lead(row).details().apply(LeadDetails.EMPTY);
  }

  private LeadDraft lead(Map<String, String> values) {
    return rows.lead(1, new MappedRecord(RecordKind.LEAD, values)).record();
  }
}
