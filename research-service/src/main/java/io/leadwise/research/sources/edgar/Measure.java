package io.leadwise.research.sources.edgar;

import io.leadwise.research.domain.fact.Attributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is read of a filer's figures, with the tags that mean it, the best first. Companies choose
 * among several tags and change over time: {@code Revenues} is the whole; sales to customers may be
 * a part of it, as Walmart's membership income shows.
 */
enum Measure {
  REVENUE(
      Attributes.REVENUE,
      true,
      "us-gaap:Revenues",
      "us-gaap:RevenuesNetOfInterestExpense",
      "us-gaap:RegulatedAndUnregulatedOperatingRevenue",
      "us-gaap:RevenueFromContractWithCustomerExcludingAssessedTax",
      "us-gaap:RevenueFromContractWithCustomerIncludingAssessedTax",
      "us-gaap:SalesRevenueNet",
      "us-gaap:RealEstateRevenueNet",
      "ifrs-full:Revenue",
      "ifrs-full:RevenueFromContractsWithCustomers"),
  NET_INCOME(
      Attributes.NET_INCOME,
      true,
      "us-gaap:NetIncomeLoss",
      "us-gaap:ProfitLoss",
      "us-gaap:NetIncomeLossAvailableToCommonStockholdersBasic",
      "ifrs-full:ProfitLoss",
      "ifrs-full:ProfitLossAttributableToOwnersOfParent"),
  OPERATING_INCOME(
      Attributes.OPERATING_INCOME,
      true,
      "us-gaap:OperatingIncomeLoss",
      "ifrs-full:ProfitLossFromOperatingActivities"),
  TOTAL_ASSETS(Attributes.TOTAL_ASSETS, false, "us-gaap:Assets", "ifrs-full:Assets"),
  EQUITY(
      Attributes.EQUITY,
      false,
      "us-gaap:StockholdersEquity",
      "us-gaap:StockholdersEquityIncludingPortionAttributableToNoncontrollingInterest",
      "ifrs-full:Equity",
      "ifrs-full:EquityAttributableToOwnersOfParent");

  private static final Map<String, Measure> BY_TAG = byTag();

  private final String attribute;
  private final boolean flow;
  private final List<String> tags;

  Measure(String attribute, boolean flow, String... tags) {
    this.attribute = attribute;
    this.flow = flow;
    this.tags = List.of(tags);
  }

  private static Map<String, Measure> byTag() {
    Map<String, Measure> all = new HashMap<>();
    for (Measure measure : values()) {
      measure.tags.forEach(tag -> all.put(tag, measure));
    }
    return Map.copyOf(all);
  }

  /** Returns what a tag means; null for one that is not read. */
  static Measure of(String tag) {
    return BY_TAG.get(tag);
  }

  static boolean hasTaxonomy(String taxonomy) {
    return Arrays.stream(values())
        .flatMap(measure -> measure.tags.stream())
        .anyMatch(tag -> tag.startsWith(taxonomy + ":"));
  }

  String attribute() {
    return attribute;
  }

  /** Returns whether it is about a period; else about a day. */
  boolean isFlow() {
    return flow;
  }

  /** Returns the place of a tag in the order of preference, 0 for the best. */
  int rank(String tag) {
    return tags.indexOf(tag);
  }
}
