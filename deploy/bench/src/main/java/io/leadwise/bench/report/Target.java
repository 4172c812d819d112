package io.leadwise.bench.report;

/** What Leadwise promises, as the design states it, on two cores with everything on one machine. */
public enum Target {
  THROUGHPUT(
      "Whole run, 10,000 leads of 2,000 companies",
      "≥ 1,000 leads/s from selection to published insight"),
  SCALE("Cost per lead, 1,000 → 100,000 leads", "grows less than 20 %"),
  ONE_LEAD("POST lead → insight readable", "p50 < 200 ms, p99 < 1 s"),
  LIST("Prioritized list, 1 million leads of 1,000 sellers", "p99 < 10 ms at 500 requests/s"),
  INSIGHT_PAGE("Insight page, 1 million leads", "p99 < 15 ms, at 500 lists/s besides"),
  IMPORT("Import of 100,000 leads from one CSV", "≥ 3,000 rows/s, memory flat"),
  LEAD_LIST("Lead list, 1 million leads of 1,000 sellers", "p99 < 20 ms at 200 requests/s"),
  EMAIL_BATCH("Email syntax, lists and type, batch endpoint, no DNS", "≥ 20,000 addresses/s"),
  EMAIL_SPEED(
      "Email syntax, lists and type in process, beside plain JMail",
      "≤ 1.5 × JMail's time per address in the same run"),
  RESEARCH("Research of one company, each source after 200 ms", "< 1 s"),
  SCORECARD_TRAINING("Learning a scorecard from outcomes, in process", "< 5 s"),
  SCORECARD_SCORING("Scoring by a scorecard, in process", "≥ 200,000 leads/s on one core"),
  COLD_START("Cold start of the whole suite", "< 30 s"),
  MEMORY("Memory", "whole suite < 2 GiB resident, each service < 300 MiB"),
  CRASHES(
      "kill -9 of any service, broker restart, PostgreSQL restart, in the middle of a run",
      "no lead lost, no insight twice, run completes");

  private final String what;
  private final String promise;

  Target(String what, String promise) {
    this.what = what;
    this.promise = promise;
  }

  public String what() {
    return what;
  }

  public String promise() {
    return promise;
  }

  /** Leads that the whole run is promised for. */
  public static final int RUN_LEADS = 10_000;

  /** Companies that the whole run is promised for. */
  public static final int RUN_COMPANIES = 2_000;

  /** Leads per second that are promised. */
  public static final double LEADS_PER_SECOND = 1_000;

  /** Leads that the list is promised for. */
  public static final int LIST_LEADS = 1_000_000;

  /** Sellers that the list is promised for. */
  public static final int LIST_SELLERS = 1_000;

  public static final double LIST_P99_MILLIS = 10;
  public static final int LIST_RATE = 500;
  public static final double INSIGHT_PAGE_P99_MILLIS = 15;

  /** Leads that the import is promised for. */
  public static final int IMPORT_LEADS = 100_000;

  public static final double IMPORT_ROWS_PER_SECOND = 3_000;

  /** How much the import may add to the memory that the service had after a tenth of the rows. */
  public static final double IMPORT_GROWTH = 0.15;

  public static final double EMAIL_BATCH_ADDRESSES_PER_SECOND = 20_000;
  public static final double LEAD_LIST_P99_MILLIS = 20;
  public static final int LEAD_LIST_RATE = 200;

  /** Times as long as JMail that may be taken. */
  public static final double EMAIL_RATIO = 1.5;

  public static final double SCORECARD_TRAINING_SECONDS = 5;
  public static final double SCORECARD_LEADS_PER_SECOND = 200_000;
  public static final double ONE_LEAD_P50_MILLIS = 200;
  public static final double ONE_LEAD_P99_MILLIS = 1_000;
  public static final double RESEARCH_MILLIS = 1_000;
  public static final double COLD_START_SECONDS = 30;
  public static final long SUITE_BYTES = 2_048L * 1024 * 1024;
  public static final long SERVICE_BYTES = 300L * 1024 * 1024;
}
