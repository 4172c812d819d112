package io.leadwise.research.sources.edgar;

/**
 * A company in the SEC's list of tickers.
 *
 * @param cik ten digits
 * @param title its name there, e.g. COSTCO WHOLESALE CORP /NEW
 */
record ListedCompany(String cik, String ticker, String title) {}
