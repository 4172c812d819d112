package io.leadwise.research.sources.edgar;

/** Addresses of EDGAR that a person can open. */
final class EdgarLinks {

  private static final String FOLDERS = "https://www.sec.gov/Archives/edgar/data/";

  private EdgarLinks() {}

  /** Returns the index page of a filing. */
  static String filing(String cik, String accession) {
    return FOLDERS
        + Long.parseLong(cik)
        + "/"
        + accession.replace("-", "")
        + "/"
        + accession
        + "-index.htm";
  }
}
