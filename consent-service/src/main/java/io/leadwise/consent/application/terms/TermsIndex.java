package io.leadwise.consent.application.terms;

import java.util.List;

/**
 * The file {@code index.json}: which texts there are.
 *
 * @param versions oldest first; the last one is shown
 */
record TermsIndex(List<Entry> versions) {

  /**
   * @param version from 1, without gaps
   * @param meaning that of the version before, or the next one where the text means something else
   * @param languages two letters each, ISO 639-1; English is one of them
   */
  record Entry(int version, int meaning, List<String> languages) {}
}
