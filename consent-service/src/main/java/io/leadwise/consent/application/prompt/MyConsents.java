package io.leadwise.consent.application.prompt;

import io.leadwise.consent.application.terms.TermsCatalogue;
import io.leadwise.consent.domain.ledger.ConsentEntry;
import io.leadwise.consent.domain.prompt.Prompt;
import io.leadwise.consent.persistence.AgentKnowledgeTable;
import io.leadwise.consent.persistence.ConsentEntryRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** How a seller's consent stands, and whether to ask for it. */
@ApplicationScoped
public class MyConsents {

  @Inject ConsentEntryRepository ledger;
  @Inject AgentKnowledgeTable knowledge;
  @Inject TermsCatalogue terms;

  @Transactional
  public MyConsent of(UUID sellerId) {
    ConsentEntry latest = ledger.latest(sellerId).orElse(null);
    int meaning = terms.currentMeaning();
    Prompt prompt =
        Prompt.of(
            knowledge.agent().orElse(null),
            knowledge.seller(sellerId).orElse(null),
            latest,
            meaning);
    return new MyConsent(latest, terms.currentVersion(), meaning, prompt);
  }

  /**
   * @param latest null when the seller never consented
   * @param textVersion version of the text to show
   * @param textMeaning its meaning
   */
  public record MyConsent(ConsentEntry latest, int textVersion, int textMeaning, Prompt prompt) {

    /** Whether a consent stands, be it to an earlier text. */
    public boolean granted() {
      return latest != null && latest.isGranted();
    }
  }
}
