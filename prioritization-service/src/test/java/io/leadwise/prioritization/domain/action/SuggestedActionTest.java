package io.leadwise.prioritization.domain.action;

import static io.leadwise.prioritization.domain.Findings.verdict;
import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.kit.json.EventJson;
import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.lead.IntentKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SuggestedActionTest {
  private static final EmailVerdict VALID = verdict(Validity.VALID, "DELIVERABLE");
  private static final EmailVerdict INVALID = verdict(Validity.INVALID, "DOMAIN_UNKNOWN");

  static Stream<Arguments> rules() {
    return Stream.of(
        Arguments.of(
            lead()
                .wants(
                    IntentKind.ACTION_REQUEST,
                    IntentKind.INFORMATION_REQUEST,
                    IntentKind.MEETING_REQUEST),
            INVALID,
            Action.SCHEDULE_APPOINTMENT),
        Arguments.of(
            lead().wants(IntentKind.ACTION_REQUEST, IntentKind.INFORMATION_REQUEST),
            INVALID,
            Action.SEND_FOLLOW_UP_EMAIL),
        Arguments.of(lead().wants(IntentKind.ACTION_REQUEST), INVALID, Action.CREATE_TASK),
        Arguments.of(lead(), INVALID, Action.UPDATE_EMAIL),
        Arguments.of(lead(), VALID, Action.DRAFT_EMAIL),
        Arguments.of(lead(), verdict(Validity.RISKY, "CATCH_ALL"), Action.DRAFT_EMAIL),
        Arguments.of(lead(), null, Action.DRAFT_EMAIL),
        Arguments.of(lead().company(null).account("Retail", 0, null), VALID, Action.DRAFT_EMAIL),
        Arguments.of(
            lead().wants(IntentKind.NOT_INTERESTED).interactions(1, 1, 0, 0, 0),
            VALID,
            Action.NONE));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theFirstRuleThatHoldsDecides(Leads lead, EmailVerdict verdict, Action action) {
    SuggestedAction suggested = SuggestedAction.of(lead.build(), verdict);

    assertThat(suggested.action()).isEqualTo(action);
    assertThat(suggested.reason()).isNotBlank();
    assertThat(suggested.unmetConditions().isEmpty()).isEqualTo(action != Action.NONE);
  }

  static Stream<Arguments> unmetConditions() {
    return Stream.of(
        Arguments.of(lead().interactions(1, 0, 0, 0, 0), "There is an earlier email to the lead."),
        Arguments.of(
            lead().interactions(0, 1, 0, 0, 0), "There is an earlier email from the lead."),
        Arguments.of(lead().interactions(0, 0, 1, 0, 0), "There was a meeting with the lead."),
        Arguments.of(lead().interactions(0, 0, 0, 1, 0), "A meeting with the lead is planned."),
        Arguments.of(lead().interactions(0, 0, 0, 0, 1), "There is an unanswered call."),
        Arguments.of(
            lead().company(" "), "The lead has neither a company name nor a connected account."),
        Arguments.of(lead().email(null), "The lead has no email address."),
        Arguments.of(lead().named(null, "Nyberg"), "The first name is missing."),
        Arguments.of(lead().named("Ada", ""), "The last name is missing."));
  }

  @ParameterizedTest
  @MethodSource("unmetConditions")
  void eachUnmetConditionIsNamed(Leads lead, String condition) {
    SuggestedAction suggested = SuggestedAction.of(lead.build(), null);

    assertThat(suggested.action()).isEqualTo(Action.NONE);
    assertThat(suggested.unmetConditions()).containsExactly(condition);
    assertThat(suggested.conditions())
        .singleElement()
        .satisfies(
            unmet -> {
              assertThat(unmet.sentence()).isEqualTo(condition);
              assertThat(unmet.field()).startsWith("lead.");
            });
  }

  @Test
  void theReasonNamesTheEmailAndItsIntents_andNoneOfItsWords() {
    SuggestedAction suggested =
        SuggestedAction.of(
            lead().wants(IntentKind.INFORMATION_REQUEST, IntentKind.MEETING_REQUEST).build(), null);

    assertThat(suggested.reason())
        .isEqualTo(
            "The latest email of the lead (20 November 2026, 08:00 UTC) shows interest in a"
                + " meeting; it also asks for information.");
    assertThat(suggested.reason()).doesNotContain("words");
  }

  @Test
  void anInvalidAddressIsNamedByItsVerdict_andNotRepeated() {
    SuggestedAction suggested = SuggestedAction.of(lead().build(), INVALID);

    assertThat(suggested.reason())
        .isEqualTo("The email address is invalid (DOMAIN_UNKNOWN): The domain does not exist.");
    assertThat(suggested.reason()).doesNotContain("@");
  }

  @Test
  void anActionStoredBeforeConditionsHadCodesCanBeRead() throws Exception {
    SuggestedAction stored =
        new EventJson()
            .mapper()
            .readValue(
                """
                {"action":"NONE","reason":"…","unmetConditions":["There is an unanswered call."]}""",
                SuggestedAction.class);

    assertThat(stored.unmetConditions()).hasSize(1);
    assertThat(stored.conditions()).isEmpty();
  }

  @Test
  void allUnmetConditionsAreNamed() {
    SuggestedAction suggested =
        SuggestedAction.of(
            lead().named(null, null).email(null).company(null).interactions(1, 1, 1, 1, 1).build(),
            null);

    assertThat(suggested.unmetConditions()).hasSize(9);
  }
}
