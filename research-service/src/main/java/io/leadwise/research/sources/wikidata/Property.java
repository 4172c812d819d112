package io.leadwise.research.sources.wikidata;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The properties that are read, with their English names. */
enum Property {
  INSTANCE_OF("P31", "instance of"),
  COUNTRY("P17", "country"),
  HEADQUARTERS("P159", "headquarters location"),
  CHIEF_EXECUTIVE("P169", "chief executive officer"),
  TICKER("P249", "ticker symbol"),
  EXCHANGE("P414", "stock exchange"),
  INDUSTRY("P452", "industry"),
  FOUNDED("P571", "inception"),
  PARENT("P749", "parent organization"),
  WEBSITE("P856", "official website"),
  PRODUCT("P1056", "product or material produced"),
  EMPLOYEES("P1128", "employees"),
  LEI("P1278", "Legal Entity Identifier"),
  LEGAL_FORM("P1454", "legal form"),
  REVENUE("P2139", "total revenue"),
  NET_INCOME("P2295", "net profit"),
  CIK("P5531", "Central Index Key");

  private static final Set<String> IDS =
      Arrays.stream(values()).map(Property::id).collect(Collectors.toUnmodifiableSet());

  private final String id;
  private final String label;

  Property(String id, String label) {
    this.id = id;
    this.label = label;
  }

  static Set<String> ids() {
    return IDS;
  }

  String id() {
    return id;
  }

  /** Returns the statement in words: {@code employees (P1128): 420}. */
  String says(String value) {
    return label + " (" + id + "): " + value;
  }
}
