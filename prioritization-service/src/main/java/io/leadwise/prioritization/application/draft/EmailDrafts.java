package io.leadwise.prioritization.application.draft;

import io.leadwise.prioritization.application.LeadInsights;
import io.leadwise.prioritization.application.Products;
import io.leadwise.prioritization.config.DraftConfig;
import io.leadwise.prioritization.domain.draft.DraftKind;
import io.leadwise.prioritization.domain.draft.DraftLanguage;
import io.leadwise.prioritization.domain.draft.DraftOrder;
import io.leadwise.prioritization.domain.draft.DraftRules;
import io.leadwise.prioritization.domain.draft.DraftTemplate;
import io.leadwise.prioritization.domain.draft.DraftWriter;
import io.leadwise.prioritization.domain.draft.EmailDraft;
import io.leadwise.prioritization.domain.draft.EmailDraft.Rephrasing;
import io.leadwise.prioritization.domain.draft.EmailTemplate;
import io.leadwise.prioritization.domain.draft.Opening;
import io.leadwise.prioritization.domain.draft.Recipient;
import io.leadwise.prioritization.domain.draft.Tone;
import io.leadwise.prioritization.domain.draft.WrittenDraft;
import io.leadwise.prioritization.domain.insight.LeadInsight;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.product.Product;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * Drafts emails for leads. A draft is neither stored nor sent, and no transaction is open while a
 * language model is waited for.
 */
@ApplicationScoped
public class EmailDrafts {
  private final LeadInsights insights;
  private final Products products;
  private final EmailTemplates templates;
  private final Rephraser rephraser;
  private final DraftConfig config;

  EmailDrafts(
      LeadInsights insights,
      Products products,
      EmailTemplates templates,
      Rephraser rephraser,
      DraftConfig config) {
    this.insights = insights;
    this.products = products;
    this.templates = templates;
    this.rephraser = rephraser;
    this.config = config;
  }

  /**
   * @param ownerId only if this seller owns the lead; null for any
   * @throws io.leadwise.prioritization.application.ConsentRequiredException when the owner of the
   *     lead has not consented
   * @throws io.leadwise.prioritization.domain.draft.NoEmailToDraftException when no kind is wanted
   *     and none serves the suggested action
   * @throws io.leadwise.prioritization.domain.draft.DraftNotPossibleException when the lead's state
   *     rules the wanted kind out
   * @throws TemplateMismatchException when the named template is for something else
   */
  public EmailDraft draft(UUID leadId, UUID ownerId, DraftWish wish) {
    LeadInsight insight = insights.findForNextStep(leadId, ownerId);
    LeadSnapshot lead = insight.state().lead();
    Optional<EmailTemplate> named = Optional.ofNullable(wish.templateId()).map(templates::find);
    DraftKind kind =
        DraftRules.kind(
            wish.kind() == null ? named.map(EmailTemplate::kind).orElse(null) : wish.kind(),
            insight.state().assessment().action(),
            lead,
            insight.verdict());
    DraftLanguage language = language(wish, named, lead);
    Tone tone = tone(wish, named);
    named
        .filter(template -> template.kind() != kind || template.language() != language)
        .ifPresent(
            template -> {
              throw new TemplateMismatchException(template);
            });
    DraftTemplate template =
        named
            .map(EmailTemplate::toDraftTemplate)
            .orElseGet(() -> templates.bestFor(kind, language, tone));
    WrittenDraft draft =
        DraftWriter.write(
            new DraftOrder(
                kind,
                language,
                tone,
                Recipient.of(lead),
                Opening.of(insight.state().research()).orElse(null),
                product(wish, lead)),
            template);
    return wish.rephrase() ? rephrased(draft) : draft.email();
  }

  private DraftLanguage language(DraftWish wish, Optional<EmailTemplate> named, LeadSnapshot lead) {
    return Optional.ofNullable(wish.language())
        .or(() -> named.map(EmailTemplate::language))
        .or(() -> DraftLanguage.ofCountry(lead.country()))
        .orElseGet(config::language);
  }

  private Tone tone(DraftWish wish, Optional<EmailTemplate> named) {
    return Optional.ofNullable(wish.tone())
        .or(() -> named.map(EmailTemplate::tone))
        .orElseGet(config::tone);
  }

  private Product product(DraftWish wish, LeadSnapshot lead) {
    return wish.productId() == null
        ? Product.best(products.all(), lead).orElse(null)
        : products.find(wish.productId());
  }

  private EmailDraft rephrased(WrittenDraft draft) {
    if (!rephraser.isOn()) {
      return draft.email(Rephrasing.not("No language model is set up."));
    }
    return rephraser
        .rephrase(draft.task())
        .map(draft::rephrased)
        .orElseGet(() -> draft.email(Rephrasing.not("The language model gave no answer.")));
  }
}
