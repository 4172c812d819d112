package io.leadwise.prioritization.domain.learning;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.Money;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of a lead that a model may learn from, and nothing else: an allow-list. They are read
 * from the state in which the lead was selected, so that what is written later (the outcome above
 * all) cannot get in. None of them tells who the person is, how it is called or reached.
 */
public final class LeadFeatures {

  /** The points that the rules give, 0 to 100: what the rules know, a model knows too. */
  public static final String RULE_SCORE = "ruleScore";

  private static final String EMPLOYEES = "employees";
  private static final String ANNUAL_REVENUE = "annualRevenueEur";
  private static final String DAYS_SINCE_CREATION = "daysSinceCreation";
  private static final String DAYS_SINCE_INTERACTION = "daysSinceInteraction";
  private static final String EMAILS_SENT = "emailsSent";
  private static final String EMAILS_RECEIVED = "emailsReceived";
  private static final String MEETINGS = "meetings";
  private static final String UPCOMING_MEETINGS = "upcomingMeetings";
  private static final String CALLS = "calls";
  private static final String UNANSWERED_CALLS = "unansweredCalls";
  private static final String OPEN_OPPORTUNITIES = "openOpportunities";
  private static final String WON_OPPORTUNITIES = "wonOpportunities";
  private static final String LOST_OPPORTUNITIES = "lostOpportunities";
  private static final String OTHER_LEADS = "accountOtherLeads";
  private static final String ACCOUNT_REVENUE = "accountAverageRevenueEur";
  private static final String COLLEAGUES = "colleagues";
  private static final String SOURCE = "source";
  private static final String INDUSTRY = "industry";
  private static final String COUNTRY = "country";
  private static final String HAND_RAISER = "handRaiser";
  private static final String MARKETING_QUALIFIED = "marketingQualified";
  private static final String ACCOUNT_CONNECTED = "accountConnected";
  private static final String CONTACT_CONNECTED = "contactConnected";
  private static final String JOB_TITLE_KNOWN = "jobTitleKnown";
  private static final String LATEST_INTENT = "latestIntent";

  private static final String CURRENCY = "EUR";

  /** The allow-list. */
  public static final List<Feature> ALLOWED =
      List.of(
          Feature.number(RULE_SCORE),
          Feature.number(EMPLOYEES),
          Feature.number(ANNUAL_REVENUE),
          Feature.number(DAYS_SINCE_CREATION),
          Feature.number(DAYS_SINCE_INTERACTION),
          Feature.number(EMAILS_SENT),
          Feature.number(EMAILS_RECEIVED),
          Feature.number(MEETINGS),
          Feature.number(UPCOMING_MEETINGS),
          Feature.number(CALLS),
          Feature.number(UNANSWERED_CALLS),
          Feature.number(OPEN_OPPORTUNITIES),
          Feature.number(WON_OPPORTUNITIES),
          Feature.number(LOST_OPPORTUNITIES),
          Feature.number(OTHER_LEADS),
          Feature.number(ACCOUNT_REVENUE),
          Feature.number(COLLEAGUES),
          Feature.category(SOURCE),
          Feature.category(INDUSTRY),
          Feature.category(COUNTRY),
          Feature.category(HAND_RAISER),
          Feature.category(MARKETING_QUALIFIED),
          Feature.category(ACCOUNT_CONNECTED),
          Feature.category(CONTACT_CONNECTED),
          Feature.category(JOB_TITLE_KNOWN),
          Feature.category(LATEST_INTENT));

  private LeadFeatures() {}

  /**
   * @param selected the lead as it was selected
   * @param ruleScore points that the rules give to that state
   */
  public static FeatureRow of(
      LeadSnapshot selected, Instant selectedAt, BigDecimal ruleScore, ExchangeRates rates) {
    Map<String, Double> numbers = new HashMap<>();
    numbers.put(RULE_SCORE, ruleScore.doubleValue());
    put(numbers, EMPLOYEES, selected.employees());
    put(numbers, ANNUAL_REVENUE, euros(selected.annualRevenue(), rates));
    numbers.put(DAYS_SINCE_CREATION, days(selected.createdAt(), selectedAt));
    LeadSnapshot.Interactions interactions = selected.interactions();
    if (interactions.latestAt() != null) {
      numbers.put(DAYS_SINCE_INTERACTION, days(interactions.latestAt(), selectedAt));
    }
    put(numbers, EMAILS_SENT, interactions.emailsSent());
    put(numbers, EMAILS_RECEIVED, interactions.emailsReceived());
    put(numbers, MEETINGS, interactions.meetings());
    put(numbers, UPCOMING_MEETINGS, interactions.upcomingMeetings());
    put(numbers, CALLS, interactions.calls());
    put(numbers, UNANSWERED_CALLS, interactions.unansweredCalls());
    put(numbers, OPEN_OPPORTUNITIES, selected.opportunities().open());
    put(numbers, WON_OPPORTUNITIES, selected.opportunities().won());
    put(numbers, LOST_OPPORTUNITIES, selected.opportunities().lost());
    put(numbers, COLLEAGUES, selected.colleagues().size());
    if (selected.account() != null) {
      put(numbers, OTHER_LEADS, selected.account().otherLeads());
      put(numbers, ACCOUNT_REVENUE, euros(selected.account().averageEstimatedRevenue(), rates));
    }
    return new FeatureRow(numbers, categories(selected));
  }

  private static Map<String, String> categories(LeadSnapshot selected) {
    Map<String, String> categories = new HashMap<>();
    put(categories, SOURCE, selected.source());
    put(categories, INDUSTRY, selected.industry());
    put(categories, COUNTRY, selected.country());
    categories.put(HAND_RAISER, yesOrNo(selected.handRaiser()));
    categories.put(MARKETING_QUALIFIED, yesOrNo(selected.marketingQualified()));
    categories.put(ACCOUNT_CONNECTED, yesOrNo(selected.account() != null));
    categories.put(CONTACT_CONNECTED, yesOrNo(selected.contact() != null));
    categories.put(JOB_TITLE_KNOWN, yesOrNo(LeadSnapshot.present(selected.jobTitle())));
    // The kinds are in the order of their weight, so the least one is the strongest.
    selected.latestIntents().stream()
        .map(LeadSnapshot.Intent::intent)
        .sorted()
        .findFirst()
        .ifPresent(intent -> categories.put(LATEST_INTENT, intent.name()));
    return categories;
  }

  private static void put(Map<String, Double> numbers, String field, Number value) {
    if (value != null) {
      numbers.put(field, value.doubleValue());
    }
  }

  private static void put(Map<String, String> categories, String field, String value) {
    if (LeadSnapshot.present(value)) {
      categories.put(field, value.strip());
    }
  }

  private static BigDecimal euros(Money money, ExchangeRates rates) {
    return money == null ? null : rates.convert(money, CURRENCY).orElse(null);
  }

  private static double days(Instant from, Instant to) {
    return Math.max(0, Duration.between(from, to).toDays());
  }

  private static String yesOrNo(boolean value) {
    return value ? "yes" : "no";
  }
}
