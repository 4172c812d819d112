package io.leadwise.prioritization.domain.draft;

import static io.leadwise.prioritization.domain.Findings.verdict;
import static io.leadwise.prioritization.domain.Leads.lead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.email.EmailVerdict;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.lead.IntentKind;
import org.junit.jupiter.api.Test;

class DraftRulesTest {
  private static final EmailVerdict INVALID = verdict(Validity.INVALID, "DOMAIN_UNKNOWN");

  @Test
  void withoutAWishTheEmailServesTheSuggestedAction() {
    assertThat(kind(null, lead(), null)).isEqualTo(DraftKind.FIRST_CONTACT);
    assertThat(kind(null, lead().wants(IntentKind.INFORMATION_REQUEST), null))
        .isEqualTo(DraftKind.FOLLOW_UP);
    assertThat(kind(null, lead().wants(IntentKind.MEETING_REQUEST), INVALID))
        .isEqualTo(DraftKind.MEETING);
  }

  @Test
  void noEmailServesOtherActions() {
    for (Leads lead :
        new Leads[] {lead().wants(IntentKind.ACTION_REQUEST), lead().interactions(1, 0, 0, 0, 0)}) {
      assertThatThrownBy(() -> kind(null, lead, null)).isInstanceOf(NoEmailToDraftException.class);
    }
    assertThatThrownBy(() -> kind(null, lead(), INVALID))
        .isInstanceOf(NoEmailToDraftException.class)
        .hasMessageContaining("UPDATE_EMAIL");
  }

  @Test
  void anInvalidAddressRulesOutWhatIsNotAnAnswer() {
    for (DraftKind kind : DraftKind.values()) {
      assertThatThrownBy(() -> kind(kind, lead().interactions(1, 0, 0, 0, 0), INVALID))
          .isInstanceOf(DraftNotPossibleException.class)
          .hasMessageContaining("invalid (DOMAIN_UNKNOWN)");
    }
    assertThat(kind(DraftKind.MEETING, lead().wants(IntentKind.MEETING_REQUEST), INVALID))
        .isEqualTo(DraftKind.MEETING);
  }

  @Test
  void aSecondContactIsNoFirstOne_andAFirstOneNoFollowUp() {
    assertThatThrownBy(
            () -> kind(DraftKind.FIRST_CONTACT, lead().interactions(0, 0, 1, 0, 1), null))
        .hasMessageContaining("There was a meeting with the lead. There is an unanswered call.");
    assertThatThrownBy(() -> kind(DraftKind.FOLLOW_UP, lead(), null))
        .hasMessageContaining("no contact to follow up");
    assertThatThrownBy(() -> kind(DraftKind.MEETING, lead().email(null), null))
        .hasMessageContaining("no email address");
    assertThat(kind(DraftKind.FOLLOW_UP, lead().interactions(0, 0, 0, 0, 1), null))
        .isEqualTo(DraftKind.FOLLOW_UP);
  }

  @Test
  void whatIsOnlyMissingRulesNothingOut() {
    assertThat(kind(DraftKind.FIRST_CONTACT, lead().named(null, null).company(null), null))
        .isEqualTo(DraftKind.FIRST_CONTACT);
  }

  private static DraftKind kind(DraftKind wanted, Leads lead, EmailVerdict verdict) {
    return DraftRules.kind(
        wanted, SuggestedAction.of(lead.build(), verdict), lead.build(), verdict);
  }
}
