package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.product.Product;
import io.leadwise.prioritization.domain.product.ProductDescription;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Invented leads for trying a template: a usual one, and all that ask for the most room. */
final class SampleOrders {
  private static final UUID ID = new UUID(0, 1);
  private static final String LONG_NAME = "Maximiliana-Alexandrina Wolfeschlegelsteinhausenberger";
  private static final String LONG_TEXT =
      "Considerable improvements everywhere ".repeat(12).strip();

  private SampleOrders() {}

  /** A lead that asked for nothing and of which everything is known. */
  static DraftOrder usual(DraftKind kind, DraftLanguage language, Tone tone) {
    boolean answered = kind != DraftKind.FIRST_CONTACT;
    return new DraftOrder(
        kind,
        language,
        tone,
        new Recipient(
            "Ada",
            "Nyberg",
            "Northwind Tools AB",
            "lead.companyName",
            "Compare suppliers before the summer",
            "Sofia Seller",
            kind == DraftKind.MEETING,
            kind == DraftKind.FOLLOW_UP,
            answered),
        fact("news", "Northwind Tools opens a plant in Malmö", null),
        Product.create(
            ID,
            new ProductDescription(
                "Tool lease",
                "New tools every three years at a fixed monthly price",
                List.of(),
                "Contoso cut its downtime by 12 %",
                "https://example.com/contoso"),
            Instant.EPOCH));
  }

  /** Every combination of what may be known, with the longest words. */
  static List<DraftOrder> longest(DraftKind kind, DraftLanguage language, List<Tone> tones) {
    List<OpeningFact> facts = new ArrayList<>();
    facts.add(null);
    facts.add(fact("news", LONG_TEXT, null));
    facts.add(fact("headquarters", LONG_TEXT, null));
    facts.add(fact("revenue", "123,456,789,012,345 EUR", new BigDecimal("123456789012345")));
    List<Product> products = new ArrayList<>();
    products.add(null);
    products.add(product(null));
    products.add(product(LONG_TEXT.substring(0, 290)));
    List<DraftOrder> orders = new ArrayList<>();
    for (Tone tone : tones) {
      for (OpeningFact fact : facts) {
        for (Product product : products) {
          for (int asked = 0; asked < 1 << 4; asked++) {
            orders.add(new DraftOrder(kind, language, tone, recipient(asked), fact, product));
          }
        }
      }
    }
    return orders;
  }

  private static Recipient recipient(int asked) {
    return new Recipient(
        LONG_NAME,
        LONG_NAME,
        LONG_TEXT,
        "lead.account.name",
        (asked & 8) == 0 ? null : LONG_TEXT,
        LONG_NAME,
        (asked & 1) != 0,
        (asked & 2) != 0,
        (asked & 4) != 0);
  }

  private static Product product(String proof) {
    return Product.create(
        ID,
        new ProductDescription(
            LONG_TEXT.substring(0, 190),
            LONG_TEXT,
            List.of(),
            proof,
            proof == null ? null : "document"),
        Instant.EPOCH);
  }

  private static OpeningFact fact(String attribute, String value, BigDecimal number) {
    return new OpeningFact(
        ID,
        attribute,
        value,
        number,
        number == null ? null : "EUR",
        "2026-09-30",
        "https://example.com/news",
        "Sample News");
  }
}
