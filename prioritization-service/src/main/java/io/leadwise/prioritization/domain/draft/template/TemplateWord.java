package io.leadwise.prioritization.domain.draft.template;

import java.util.Optional;
import java.util.stream.Stream;

/** The words that a template may insert; each is a fact with its source, or a placeholder. */
public enum TemplateWord {
  LEAD_FIRST_NAME("lead.firstName"),
  LEAD_LAST_NAME("lead.lastName"),
  /** First and last name. */
  LEAD_NAME("lead.name"),
  /** The connected account, else the company name of the lead. */
  LEAD_COMPANY("lead.company"),
  /** What the lead wrote that it needs; to stand in quotation marks. */
  LEAD_NEED("lead.need"),
  /** The researched fact; to stand in quotation marks unless {@code has.figure}. */
  FACT_WORDS("fact.words"),
  /** What the fact is about, such as revenue; not for news. */
  FACT_ABOUT("fact.about"),
  /** Who published it and when. */
  FACT_SOURCE("fact.source"),
  PRODUCT_NAME("product.name"),
  /** A whole sentence. */
  PRODUCT_PROPOSITION("product.proposition"),
  /** A whole sentence. */
  PRODUCT_PROOF("product.proof"),
  SELLER_NAME("seller.name"),
  /** Placeholder for what the lead asked. */
  TODO_ANSWER("todo.answer"),
  /** Placeholder for one date. */
  TODO_DATE("todo.date"),
  /** Placeholder for some dates. */
  TODO_TIMES("todo.times");

  private final String path;

  TemplateWord(String path) {
    this.path = path;
  }

  /** How a template writes it, without braces. */
  public String path() {
    return path;
  }

  static Optional<TemplateWord> of(String path) {
    return Stream.of(values()).filter(word -> word.path.equals(path)).findFirst();
  }
}
