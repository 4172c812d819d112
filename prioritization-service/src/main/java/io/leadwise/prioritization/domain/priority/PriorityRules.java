package io.leadwise.prioritization.domain.priority;

import io.leadwise.prioritization.domain.lead.LeadSnapshot;
import io.leadwise.prioritization.domain.lead.LeadSnapshot.Account;
import io.leadwise.prioritization.domain.lead.Money;
import io.leadwise.prioritization.domain.profile.FitAssessment;
import io.leadwise.prioritization.domain.profile.FitBorders;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.profile.NumberRange;
import io.leadwise.prioritization.domain.rates.ExchangeRates;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How a score is made (domain.md §8). The maxima of the factors are settings; they add up to 100,
 * and fit weighs more than engagement, engagement more than an existing account, that more than
 * recency.
 *
 * @param recencyWindowDays days after which recency gives nothing
 */
public record PriorityRules(
    int fit,
    int engagement,
    int existingAccount,
    int recency,
    int recencyWindowDays,
    FitBorders borders) {

  /** Grows when the code below gives other shares for the same settings. */
  public static final int EDITION = 2;

  // Amounts of opportunities are compared in one currency; which one does not matter to the order.
  private static final String REVENUE_CURRENCY = "EUR";

  public PriorityRules {
    if (fit + engagement + existingAccount + recency != 100 || recency < 0) {
      throw new IllegalArgumentException("The maxima of the factors must add up to 100.");
    }
    if (fit < engagement || engagement < existingAccount || existingAccount < recency) {
      throw new IllegalArgumentException(
          "Fit must weigh at least as much as engagement, that as an existing account, that as"
              + " recency.");
    }
    if (recencyWindowDays < 1) {
      throw new IllegalArgumentException("The recency window must be at least one day.");
    }
  }

  /** Names edition, settings and target customer profile: equal names give equal scores. */
  public String version(long profileVersion) {
    return "%d-%d.%d.%d.%d-%dd-%d.%d-p%d"
        .formatted(
            EDITION,
            fit,
            engagement,
            existingAccount,
            recency,
            recencyWindowDays,
            borders.highAbovePercent(),
            borders.moderateFromPercent(),
            profileVersion);
  }

  /**
   * The priority of a lead. It depends on nothing but its arguments, so that the same input always
   * gives the same order.
   *
   * @param asOf when the lead was selected last; its age is measured at that time
   */
  public Priority score(
      LeadSnapshot lead,
      FitAssessment assessment,
      Instant asOf,
      ExchangeRates rates,
      String version) {
    Priority priority =
        Priority.of(
            lead.handRaiser(),
            "The lead asked to be contacted" + wayOf(lead) + ".",
            version,
            List.of(
                fit(assessment),
                engagement(lead),
                existingAccount(lead.account(), rates),
                recency(lead.createdAt(), asOf)));
    return assessment.exclusion() == null
        ? priority
        : priority.withheld(assessment.exclusion().sentence());
  }

  private static String wayOf(LeadSnapshot lead) {
    return LeadSnapshot.present(lead.source())
        ? " (" + lead.source().toLowerCase(Locale.ROOT).replace('_', ' ') + ")"
        : "";
  }

  private Factor fit(FitAssessment found) {
    if (found.level() == FitLevel.UNKNOWN) {
      // Less than any MODERATE, more than any LOW (below).
      return Factor.of(
          FactorName.FIT,
          "UNKNOWN",
          fit,
          borders.moderateFromPercent() * 10 * 3 / 4,
          "Nothing is known yet about the criteria of the target customer profile.");
    }
    int permille = 1000 * found.matched() / found.known();
    String matched =
        found.matched() + " of " + many(found.known(), "known criterion", "known criteria");
    return Factor.of(
        FactorName.FIT,
        found.level() + ", " + matched,
        fit,
        found.level() == FitLevel.LOW ? permille / 2 : permille,
        matched
            + " of the target customer profile "
            + (found.matched() == 1 ? "matches." : "match."));
  }

  private Factor engagement(LeadSnapshot lead) {
    int replies = lead.interactions().emailsReceived();
    boolean answered = lead.interactions().emailsSent() > 0;
    int permille =
        (replies == 0 ? 0 : replies == 1 ? 450 : replies == 2 ? 600 : 650)
            + (lead.marketingQualified() ? 350 : 0);
    String wrote =
        answered
            ? "The lead replied to sales emails (" + many(replies, "reply", "replies") + ")"
            : "The lead wrote to sales (" + many(replies, "email", "emails") + ")";
    String value =
        replies == 0
            ? "no reply"
            : answered ? many(replies, "reply", "replies") : many(replies, "email", "emails");
    if (lead.marketingQualified()) {
      return Factor.of(
          FactorName.ENGAGEMENT,
          value + ", marketing-qualified",
          engagement,
          permille,
          replies == 0
              ? "Marketing calls the lead qualified."
              : wrote + " and marketing calls it qualified.");
    }
    return Factor.of(
        FactorName.ENGAGEMENT,
        value,
        engagement,
        permille,
        replies == 0 ? "The lead has not replied to a sales email yet." : wrote + ".");
  }

  private Factor existingAccount(Account account, ExchangeRates rates) {
    if (account == null) {
      return Factor.of(
          FactorName.EXISTING_ACCOUNT,
          "not connected",
          existingAccount,
          0,
          "The lead is not connected to an account.");
    }
    Money average = account.averageEstimatedRevenue();
    String others =
        account.otherLeads() == 0 ? "" : many(account.otherLeads(), "other lead", "other leads");
    String revenue =
        average == null
            ? ""
            : "opportunities of "
                + NumberRange.plain(average.amount())
                + " "
                + average.currency()
                + " on average";
    String details =
        others.isEmpty() || revenue.isEmpty() ? others + revenue : others + " and " + revenue;
    return Factor.of(
        FactorName.EXISTING_ACCOUNT,
        "connected" + (details.isEmpty() ? "" : ", " + details),
        existingAccount,
        400 + 100 * Math.min(3, account.otherLeads()) + revenuePart(average, rates),
        "The lead belongs to the account "
            + account.name()
            + (details.isEmpty() ? "." : " with " + details + "."));
  }

  private static int revenuePart(Money average, ExchangeRates rates) {
    if (average == null) {
      return 0;
    }
    BigDecimal amount = rates.convert(average, REVENUE_CURRENCY).orElse(BigDecimal.ZERO);
    if (amount.compareTo(BigDecimal.valueOf(250_000)) >= 0) {
      return 300;
    }
    if (amount.compareTo(BigDecimal.valueOf(50_000)) >= 0) {
      return 200;
    }
    return amount.compareTo(BigDecimal.valueOf(10_000)) >= 0 ? 100 : 0;
  }

  private Factor recency(Instant createdAt, Instant asOf) {
    int days = (int) Math.max(0, Duration.between(createdAt, asOf).toDays());
    return Factor.of(
        FactorName.RECENCY,
        many(days, "day", "days"),
        recency,
        1000 * (recencyWindowDays - Math.min(recencyWindowDays, days)) / recencyWindowDays,
        days == 0
            ? "The lead was created on the day it was selected."
            : "The lead was created " + many(days, "day", "days") + " before it was selected.");
  }

  private static String many(int count, String singular, String plural) {
    return count + " " + (count == 1 ? singular : plural);
  }
}
