package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.template.TemplateFlag;
import io.leadwise.prioritization.domain.draft.template.TemplateValues;
import io.leadwise.prioritization.domain.draft.template.TemplateWord;
import io.leadwise.prioritization.domain.draft.text.PlainText;
import io.leadwise.prioritization.domain.draft.text.Shortening;
import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.product.Product;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of one draft: made harmless, cut to the room there is, each with its source. */
final class DraftValues {
  private final DraftOrder order;
  private final Room room;
  private final List<Insert> inserts = new ArrayList<>();
  private final Map<TemplateWord, String> words = new EnumMap<>(TemplateWord.class);
  private final Set<TemplateFlag> flags = EnumSet.noneOf(TemplateFlag.class);

  private DraftValues(DraftOrder order, Room room) {
    this.order = order;
    this.room = room;
  }

  static DraftValues of(DraftOrder order, Room room) {
    DraftValues values = new DraftValues(order, room);
    values.person();
    values.company();
    values.need();
    values.fact();
    values.product();
    values.todo();
    values.flags();
    return values;
  }

  TemplateValues toTemplate() {
    return new TemplateValues(words, flags);
  }

  /** In the order of their numbers. */
  List<Insert> inserts() {
    return inserts;
  }

  private void person() {
    Recipient lead = order.recipient();
    Optional<String> first = PlainText.name(lead.firstName());
    Optional<String> last = PlainText.name(lead.lastName());
    put(
        TemplateWord.LEAD_FIRST_NAME,
        "lead.firstName",
        first,
        lead.firstName(),
        Placeholder.FIRST_NAME);
    put(TemplateWord.LEAD_LAST_NAME, "lead.lastName", last, lead.lastName(), Placeholder.LAST_NAME);
    words.put(
        TemplateWord.LEAD_NAME,
        words.get(TemplateWord.LEAD_FIRST_NAME) + " " + words.get(TemplateWord.LEAD_LAST_NAME));
    put(
        TemplateWord.SELLER_NAME,
        "lead.ownerName",
        PlainText.name(lead.sellerName()),
        lead.sellerName(),
        Placeholder.SELLER);
  }

  private void company() {
    String name = order.recipient().company();
    put(
        TemplateWord.LEAD_COMPANY,
        order.recipient().companyField(),
        PlainText.company(name)
            .map(it -> Shortening.of(it, room.name()))
            // A name that is all figures leaves nothing when it is shortened.
            .filter(it -> it.codePoints().anyMatch(Character::isLetterOrDigit)),
        name,
        Placeholder.COMPANY);
  }

  private void need() {
    String need = PlainText.quote(order.recipient().need());
    boolean told = !need.isEmpty() && room.need() > 0;
    put(
        TemplateWord.LEAD_NEED,
        "lead.need",
        told ? Optional.of(Shortening.of(need, room.need())) : Optional.empty(),
        null,
        Placeholder.NEED);
    set(TemplateFlag.HAS_NEED, told);
  }

  private void fact() {
    OpeningFact fact = order.opening();
    DraftLanguage language = order.language();
    set(TemplateFlag.HAS_FACT, fact != null);
    if (fact == null) {
      String placeholder = missing(Placeholder.FACT, false);
      words.put(TemplateWord.FACT_WORDS, placeholder);
      words.put(TemplateWord.FACT_ABOUT, placeholder);
      words.put(TemplateWord.FACT_SOURCE, placeholder);
      return;
    }
    String publisher = FactWords.publisher(fact);
    put(
        TemplateWord.FACT_WORDS,
        Insert.fact("fact", FactWords.words(fact, language, room.fact()), fact, publisher));
    put(TemplateWord.FACT_ABOUT, Insert.term("topic", FactWords.about(fact, language)));
    put(
        TemplateWord.FACT_SOURCE,
        Insert.fact("source", FactWords.source(fact, language), fact, publisher));
    set(TemplateFlag.HAS_NEWS, fact.isNews());
    set(TemplateFlag.HAS_FIGURE, fact.isFigure());
  }

  private void product() {
    Product product = order.product();
    set(TemplateFlag.HAS_PRODUCT, product != null);
    boolean proven = product != null && product.proof() != null && room.proof() > 0;
    set(TemplateFlag.HAS_PROOF, proven);
    if (product == null) {
      words.put(TemplateWord.PRODUCT_NAME, missing(Placeholder.PRODUCT, false));
      words.put(TemplateWord.PRODUCT_PROPOSITION, missing(Placeholder.PROPOSITION, false));
    } else {
      String source = "product " + product.productId();
      put(
          TemplateWord.PRODUCT_NAME,
          Insert.product(
              "product",
              Shortening.of(PlainText.prose(product.name()), room.name()),
              product,
              source));
      put(
          TemplateWord.PRODUCT_PROPOSITION,
          Insert.product(
              "value proposition",
              sentence(product.valueProposition(), room.proposition()),
              product,
              source));
    }
    if (proven) {
      put(
          TemplateWord.PRODUCT_PROOF,
          Insert.product(
              "proof", sentence(product.proof(), room.proof()), product, product.proofSource()));
    } else {
      words.put(TemplateWord.PRODUCT_PROOF, missing(Placeholder.PROOF, false));
    }
  }

  private void todo() {
    words.put(TemplateWord.TODO_ANSWER, missing(Placeholder.ANSWER, false));
    words.put(TemplateWord.TODO_DATE, missing(Placeholder.DATE, false));
    words.put(TemplateWord.TODO_TIMES, missing(Placeholder.TIMES, false));
  }

  private void flags() {
    Recipient lead = order.recipient();
    set(TemplateFlag.ASKED_MEETING, lead.askedMeeting());
    set(TemplateFlag.ASKED_INFORMATION, lead.askedInformation());
    set(TemplateFlag.WROTE, lead.wrote());
    set(TemplateFlag.TONE_FORMAL, order.tone() == Tone.FORMAL);
    set(TemplateFlag.TONE_FRIENDLY, order.tone() == Tone.FRIENDLY);
    set(TemplateFlag.TONE_BRIEF, order.tone() == Tone.BRIEF);
  }

  private void put(
      TemplateWord word,
      String field,
      Optional<String> value,
      String original,
      Placeholder otherwise) {
    words.put(
        word,
        value
            .map(it -> marked(Insert.crm(field, it)))
            .orElseGet(() -> missing(otherwise, LeadSnapshot.present(original))));
  }

  private void put(TemplateWord word, Insert insert) {
    words.put(word, marked(insert));
  }

  private String missing(Placeholder placeholder, boolean present) {
    return marked(Insert.missing(placeholder.in(order.language(), present)));
  }

  private String marked(Insert insert) {
    inserts.add(insert);
    return MarkedText.mark(inserts.size() - 1, insert.words());
  }

  private void set(TemplateFlag flag, boolean holds) {
    if (holds) {
      flags.add(flag);
    }
  }

  /** Admins do not always end with a full stop. */
  private static String sentence(String text, int longest) {
    String words = Shortening.of(PlainText.prose(text), longest - 1);
    return words.isEmpty() || ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0
        ? words
        : words + ".";
  }
}
