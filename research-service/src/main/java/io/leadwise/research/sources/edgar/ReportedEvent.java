package io.leadwise.research.sources.edgar;

import io.leadwise.research.domain.fact.NewsType;

/**
 * Item codes of form 8-K that say exactly what happened. Other items (7.01, 8.01) may hold anything
 * and are not guessed at.
 */
enum ReportedEvent {
  ACQUISITION(
      "2.01",
      NewsType.MERGER_OR_ACQUISITION,
      "completes an acquisition or disposition of assets",
      "Completion of Acquisition or Disposition of Assets"),
  RESULTS(
      "2.02",
      NewsType.FINANCIAL_RESULTS,
      "announces financial results",
      "Results of Operations and Financial Condition"),
  LEADERSHIP(
      "5.02",
      NewsType.LEADERSHIP_CHANGE,
      "announces a change among its directors or officers",
      "Departure of Directors or Certain Officers; Election of Directors; Appointment of Certain"
          + " Officers");

  private final String item;
  private final NewsType type;
  private final String words;
  private final String caption;

  ReportedEvent(String item, NewsType type, String words, String caption) {
    this.item = item;
    this.type = type;
    this.words = words;
    this.caption = caption;
  }

  String item() {
    return item;
  }

  NewsType type() {
    return type;
  }

  /** Returns what the company does, to follow its name. */
  String words() {
    return words;
  }

  /** Returns the heading of the item in the form. */
  String caption() {
    return caption;
  }
}
