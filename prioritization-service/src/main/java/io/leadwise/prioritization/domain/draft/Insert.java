package io.leadwise.prioritization.domain.draft;

import io.leadwise.prioritization.domain.draft.EmailDraft.Missing;
import io.leadwise.prioritization.domain.product.Product;
import java.util.UUID;

/**
 * Words that a template inserts, and where they come from.
 *
 * @param label what the words are, without saying them: a language model is told no more
 * @param source address, field or product; null for what comes from nowhere, such as the name that
 *     a language has for a thing
 * @param missing set for a placeholder
 */
record Insert(
    String label, String words, UUID factId, String source, String publisher, Missing missing) {

  static Insert crm(String field, String words) {
    return new Insert(field, words, null, field, null, null);
  }

  static Insert fact(String label, String words, OpeningFact fact, String publisher) {
    return new Insert(label, words, fact.factId(), fact.url(), publisher, null);
  }

  static Insert product(String label, String words, Product product, String source) {
    return new Insert(label, words, null, source, product.name(), null);
  }

  static Insert term(String label, String words) {
    return new Insert(label, words, null, null, null, null);
  }

  static Insert missing(Missing missing) {
    return new Insert("placeholder", missing.words(), null, null, null, missing);
  }

  /** Repeats no words: they may name a person. */
  @Override
  public String toString() {
    return "Insert[" + label + "]";
  }
}
