package io.leadwise.research.domain.fact;

/** What facts are about: the words of the fact contract. */
public final class Attributes {

  public static final String OFFICIAL_NAME = "officialName";
  public static final String LEGAL_NAME = "legalName";
  public static final String LEI = "lei";
  public static final String LEGAL_ADDRESS = "legalAddress";
  public static final String DESCRIPTION = "description";
  public static final String MISSION = "mission";
  public static final String INDUSTRY = "industry";
  public static final String EMPLOYEES = "employees";
  public static final String HEADQUARTERS = "headquarters";
  public static final String COUNTRY = "country";
  public static final String FOUNDED = "founded";
  public static final String PRODUCT = "product";
  public static final String CHIEF_EXECUTIVE = "chiefExecutive";
  public static final String PARENT_COMPANY = "parentCompany";
  public static final String WEBSITE = "website";
  public static final String WEBSITE_TITLE = "websiteTitle";
  public static final String SOCIAL_PROFILE = "socialProfile";
  public static final String TICKER = "ticker";
  public static final String CIK = "cik";
  public static final String REVENUE = "revenue";
  public static final String NET_INCOME = "netIncome";
  public static final String OPERATING_INCOME = "operatingIncome";
  public static final String TOTAL_ASSETS = "totalAssets";
  public static final String EQUITY = "equity";
  public static final String REVENUE_GROWTH = "revenueGrowth";
  public static final String NET_MARGIN = "netMargin";
  public static final String FINANCIAL_HEALTH = "financialHealth";
  public static final String NEWS = "news";
  public static final String NEWS_PAGE = "newsPage";
  public static final String COMPETITOR = "competitor";

  private Attributes() {}
}
