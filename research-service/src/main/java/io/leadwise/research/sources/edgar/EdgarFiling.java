package io.leadwise.research.sources.edgar;

import java.time.LocalDate;
import java.util.List;

/**
 * A current report (form 8-K) in the list of a company's filings.
 *
 * @param form as filed: 8-K, 8-K/A, 8-K12B …
 * @param accession number of the filing, e.g. 0000320193-25-000077
 * @param filed day on which it was filed
 * @param event day of the earliest event reported; the day of filing where none is given
 * @param items item codes, e.g. 2.02
 */
record EdgarFiling(
    String form, String accession, LocalDate filed, LocalDate event, List<String> items) {

  boolean isAmendment() {
    return form.endsWith("/A");
  }
}
