package io.leadwise.consent.domain.prompt;

import static io.leadwise.consent.domain.prompt.PromptCondition.AGENT_ACTIVE;
import static io.leadwise.consent.domain.prompt.PromptCondition.NOT_YET_GRANTED;
import static io.leadwise.consent.domain.prompt.PromptCondition.ROLE_ALLOWED;
import static io.leadwise.consent.domain.prompt.PromptCondition.SELLER_ACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.ledger.Entries;
import io.leadwise.consent.domain.ledger.LedgerHead;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PromptTest {

  private static final AgentState ON = new AgentState(1, true, List.of("closer", "salesperson"));
  private static final AgentState OFF = new AgentState(2, false, List.of("salesperson"));
  private static final SellerState SELLER = seller(true, "salesperson");
  private static final ConsentEntry GRANT = Entries.grant(LedgerHead.GENESIS);

  @Test
  void aSellerWhomTheAgentWorksForIsAskedOnce() {
    assertThat(Prompt.of(ON, SELLER, null, 1).required()).isTrue();
    assertThat(unmet(Prompt.of(ON, SELLER, GRANT, 1))).containsExactly(NOT_YET_GRANTED);
  }

  @Test
  void whoConsentedToATextOfAnotherMeaningIsAskedAgain() {
    Prompt prompt = Prompt.of(ON, SELLER, GRANT, 2);

    assertThat(prompt.required()).isTrue();
    assertThat(prompt.conditions())
        .extracting(ConditionResult::reason)
        .contains("You consented to an earlier text; what the agent does has changed since.");
  }

  @Test
  void whoWithdrewIsAskedAgain() {
    LedgerHead head = new LedgerHead(GRANT.sequence(), GRANT.hash());
    ConsentEntry withdrawal = GRANT.withdraw(UUID.randomUUID(), true, Entries.NOW, head);

    assertThat(Prompt.of(ON, SELLER, withdrawal, 1).required()).isTrue();
  }

  @Test
  void nobodyIsAskedWhileTheAgentIsOff() {
    assertThat(unmet(Prompt.of(OFF, SELLER, null, 1))).containsExactly(AGENT_ACTIVE);
  }

  @Test
  void whoseRoleIsNotAllowedOrWhoSellsNoMoreIsNotAsked() {
    assertThat(unmet(Prompt.of(ON, seller(true, "marketer"), null, 1)))
        .containsExactly(ROLE_ALLOWED);
    assertThat(unmet(Prompt.of(ON, seller(false, "closer"), null, 1)))
        .containsExactly(SELLER_ACTIVE);
  }

  @Test
  void whatIsNotKnownYetIsNotMetAndSaysSo() {
    Prompt prompt = Prompt.of(null, null, null, 1);

    assertThat(unmet(prompt)).containsExactly(AGENT_ACTIVE, SELLER_ACTIVE, ROLE_ALLOWED);
    assertThat(prompt.conditions())
        .extracting(ConditionResult::reason)
        .startsWith("Nothing is known of the agent yet.", "You are not registered as a seller.");
  }

  private static List<PromptCondition> unmet(Prompt prompt) {
    assertThat(prompt.required()).isFalse();
    return prompt.conditions().stream()
        .filter(condition -> !condition.met())
        .map(ConditionResult::condition)
        .toList();
  }

  private static SellerState seller(boolean active, String role) {
    return new SellerState(UUID.randomUUID(), 1, active, List.of(role));
  }
}
