package io.leadwise.research.application.summary;

import io.leadwise.research.domain.shown.ShownFact;
import io.leadwise.research.domain.summary.WrittenSummary;
import java.util.List;

/** Puts facts into words, as far as the operator wants that and the writer can be trusted. */
public interface SummaryWriter {

  /** Returns whether the operator wants it. */
  boolean isOn();

  /**
   * Returns checked sentences; none when the writer fails or is too slow: fixed patterns of
   * sentences take its place.
   */
  WrittenSummary write(String companyName, List<ShownFact> facts);
}
