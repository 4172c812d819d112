package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.action.SuggestedAction;
import io.leadwise.prioritization.domain.draft.EmailDraft.Citation;
import io.leadwise.prioritization.domain.draft.EmailDraft.DraftKind;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.research.Fact;
import io.leadwise.prioritization.domain.research.Research;
import io.leadwise.prioritization.domain.research.ResearchSection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes an email from fixed sentences and cited facts (domain.md §9): the same input gives the
 * same words, and what is not known becomes a visible placeholder.
 */
public final class DraftWriter {
  // With these, all parts together stay below EmailDraft.MAXIMUM_LENGTH.
  private static final int LONGEST_QUOTE = 200;
  private static final int LONGEST_NAME = 60;

  private final LeadSnapshot lead;
  private final Research research;
  private final List<Product> products;
  private final List<Citation> citations = new ArrayList<>();
  private final List<String> placeholders = new ArrayList<>();

  private DraftWriter(LeadSnapshot lead, Research research, List<Product> products) {
    this.lead = lead;
    this.research = research;
    this.products = products;
  }

  /**
   * @param research null while there is none
   * @throws NoEmailToDraftException when the action is not one that an email serves
   */
  public static EmailDraft write(
      SuggestedAction action, LeadSnapshot lead, Research research, List<Product> products) {
    DraftKind kind =
        switch (action.action()) {
          case DRAFT_EMAIL -> DraftKind.FIRST_CONTACT;
          case SEND_FOLLOW_UP_EMAIL -> DraftKind.FOLLOW_UP;
          case SCHEDULE_APPOINTMENT -> DraftKind.MEETING;
          case CREATE_TASK, UPDATE_EMAIL, NONE -> throw new NoEmailToDraftException(action);
        };
    return new DraftWriter(lead, research, products).write(kind);
  }

  private EmailDraft write(DraftKind kind) {
    String subject =
        switch (kind) {
          case FIRST_CONTACT -> "A thought for " + company();
          case FOLLOW_UP -> "Your question, " + company();
          case MEETING -> "Our meeting, " + company();
        };
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add("Dear " + crm(lead.firstName(), "lead.firstName", "[first name]") + ",");
    paragraphs.add(opening(kind));
    paragraphs.add(valueProposition());
    paragraphs.add(
        kind == DraftKind.MEETING
            ? "Which of these times suits you: " + placeholder("[two or three times]") + "?"
            : "Could we talk for 20 minutes? I suggest " + placeholder("[a date and time]") + ".");
    paragraphs.add("Kind regards\n" + crm(lead.ownerName(), "lead.ownerName", "[your name]"));
    String body = String.join("\n\n", paragraphs);
    return new EmailDraft(
        kind, "en", subject, body, List.copyOf(citations), List.copyOf(placeholders));
  }

  private String company() {
    String name = lead.account() != null ? lead.account().name() : lead.companyName();
    String source = lead.account() != null ? "lead.account.name" : "lead.companyName";
    return crm(name, source, "[company]");
  }

  private String opening(DraftKind kind) {
    String fact = citedFact();
    return switch (kind) {
      case FIRST_CONTACT -> fact + " " + need("I understand that you are looking for this: ");
      case FOLLOW_UP ->
          "Thank you for your email. Here is what you asked for: "
              + placeholder("[the answer]")
              + ". "
              + fact;
      case MEETING -> "Thank you for your email; I would be glad to meet. " + fact;
    };
  }

  private String need(String introduction) {
    if (!LeadSnapshot.present(lead.need())) {
      return "";
    }
    String need = quoted(lead.need());
    citations.add(new Citation(need, null, "lead.need", null));
    return introduction + "“" + need + "”.";
  }

  /** News open better than figures; among equals the newest, then the surest fact. */
  private String citedFact() {
    Optional<Fact> best = research == null ? Optional.empty() : bestFact(research);
    if (best.isEmpty()) {
      return "I have read about " + placeholder("[something recent about the company]") + ".";
    }
    Fact fact = best.get();
    String words = quoted(fact.value());
    String publisher = quoted(fact.sources().get(0).publisher(), LONGEST_NAME);
    citations.add(new Citation(words, fact.factId(), fact.url(), publisher));
    return fact.section() == ResearchSection.ACCOUNT_NEWS
        ? "I read the news: “" + words + "” (" + publisher + ")."
        : "I read about your company, "
            + attribute(fact.attribute())
            + ": “"
            + words
            + "” ("
            + publisher
            + ").";
  }

  private static Optional<Fact> bestFact(Research research) {
    List<String> overview = List.of("product", "mission", "industry", "employees", "headquarters");
    Stream<Fact> news =
        research.factsIn(ResearchSection.ACCOUNT_NEWS).stream()
            .sorted(
                Comparator.comparing(Fact::asOf, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(Fact::confidence, Comparator.reverseOrder())
                    .thenComparing(fact -> fact.factId().toString()));
    return Stream.concat(news, overview.stream().flatMap(research::factsAbout))
        .filter(fact -> !fact.stale() && LeadSnapshot.present(fact.value()))
        .findFirst();
  }

  private String valueProposition() {
    return products.stream()
        .filter(product -> relevance(product) > 0)
        .max(
            Comparator.comparingLong(this::relevance)
                .thenComparing(Product::name, Comparator.reverseOrder()))
        .map(
            product -> {
              String words = quoted(product.valueProposition());
              citations.add(
                  new Citation(words, null, "product " + product.productId(), product.name()));
              return quoted(product.name(), LONGEST_NAME) + ": " + words;
            })
        .orElseGet(() -> "We can help with " + placeholder("[value proposition]") + ".");
  }

  private long relevance(Product product) {
    String accountIndustry = lead.account() == null ? null : lead.account().industry();
    return product.matches(lead.need(), lead.industry(), accountIndustry);
  }

  private String crm(String value, String field, String otherwise) {
    if (!LeadSnapshot.present(value)) {
      return placeholder(otherwise);
    }
    String words = quoted(value, LONGEST_NAME);
    Citation citation = new Citation(words, null, field, null);
    if (!citations.contains(citation)) {
      citations.add(citation);
    }
    return words;
  }

  private String placeholder(String words) {
    if (!placeholders.contains(words)) {
      placeholders.add(words);
    }
    return words;
  }

  private static String quoted(String text) {
    return quoted(text, LONGEST_QUOTE);
  }

  /** One line, and short enough that all parts together keep within the limit. */
  private static String quoted(String text, int longest) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
  }

  private static String attribute(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
  }
}
