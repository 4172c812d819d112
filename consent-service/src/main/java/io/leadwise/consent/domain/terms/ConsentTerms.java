package io.leadwise.consent.domain.terms;

import io.leadwise.consent.domain.Sha256;

/**
 * The text that a seller agrees to, in one language.
 *
 * @param version grows by one with each new text
 * @param meaning grows when a new text means something else than the one before; texts that only
 *     say the same better share it
 * @param language two letters, ISO 639-1
 * @param text as it is shown
 */
public record ConsentTerms(int version, int meaning, String language, String text) {

  /** Hash of the text in UTF-8, as 64 hexadecimal digits: what the ledger keeps of it. */
  public String hash() {
    return Sha256.hex(text);
  }
}
