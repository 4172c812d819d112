package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.Leads;
import io.leadwise.prioritization.domain.product.Product;
import io.leadwise.prioritization.domain.product.ProductDescription;
import io.leadwise.prioritization.domain.research.Research;
import java.util.List;
import java.util.UUID;

/** Orders of drafts for tests, made of a lead, research and products as in the service. */
final class DraftOrders {

  private DraftOrders() {}

  static DraftOrder order(
      DraftKind kind,
      DraftLanguage language,
      Tone tone,
      Leads lead,
      Research research,
      Product... products) {
    return new DraftOrder(
        kind,
        language,
        tone,
        Recipient.of(lead.build()),
        Opening.of(research).orElse(null),
        Product.best(List.of(products), lead.build()).orElse(null));
  }

  /** The draft by the shipped template. */
  static EmailDraft draft(
      DraftKind kind,
      DraftLanguage language,
      Tone tone,
      Leads lead,
      Research research,
      Product... products) {
    return write(order(kind, language, tone, lead, research, products));
  }

  static EmailDraft write(DraftOrder order) {
    return DraftWriter.write(order, ShippedTemplates.of(order.kind(), order.language())).email();
  }

  static Product product(String name, String proposition, String... keywords) {
    return proven(name, proposition, null, null, keywords);
  }

  /** A product with a proof. */
  static Product proven(
      String name, String proposition, String proof, String proofSource, String... keywords) {
    return Product.create(
        UUID.nameUUIDFromBytes(name.getBytes()),
        new ProductDescription(name, proposition, List.of(keywords), proof, proofSource),
        Leads.CREATED);
  }
}
