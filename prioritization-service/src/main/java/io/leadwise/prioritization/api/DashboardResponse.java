package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.lead.LeadStatus;
import io.leadwise.prioritization.domain.progress.Conversion;
import io.leadwise.prioritization.domain.progress.Dashboard;
import io.leadwise.prioritization.domain.progress.Stage;
import io.leadwise.prioritization.domain.progress.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the leads that the agent picked. */
@Schema(name = "Dashboard")
public record DashboardResponse(
    LocalDate from,
    LocalDate to,
    Counts total,
    @Schema(description = "By the day of the first selection; days without any are left out.")
        List<DayCounts> days,
    @Schema(description = "By the present owner.") List<SellerCounts> sellers,
    @Schema(
            description =
                "How many of the closed leads were qualified, by tenth of their score when they"
                    + " were closed; the first tenth has the highest scores. Scores are taken in"
                    + " whole points and equal ones are in one tenth, so that some may be"
                    + " missing.")
        List<DecileConversion> conversionByDecile,
    @Schema(
            description = "Seconds from the first selection to the first action, the median.",
            nullable = true)
        Long medianSecondsToFirstAction) {

  static DashboardResponse of(Dashboard it) {
    return new DashboardResponse(
        it.from(),
        it.to(),
        Counts.of(it.total()),
        it.days().entrySet().stream()
            .map(day -> new DayCounts(day.getKey(), Counts.of(day.getValue())))
            .toList(),
        it.sellers().entrySet().stream()
            .map(seller -> new SellerCounts(seller.getKey(), Counts.of(seller.getValue())))
            .toList(),
        it.conversions().stream().map(DecileConversion::of).toList(),
        it.medianSeconds());
  }

  /** Counts of one day. */
  @Schema(name = "DayCounts")
  public record DayCounts(LocalDate day, Counts counts) {}

  /** Counts of one seller. */
  @Schema(name = "SellerCounts")
  public record SellerCounts(UUID sellerId, Counts counts) {}

  /** Conversion of one tenth. */
  @Schema(name = "DecileConversion")
  public record DecileConversion(
      @Schema(description = "1 to 10; 1 has the highest scores.") int decile,
      @Schema(description = "Whole points.") int lowestScore,
      @Schema(description = "Whole points.") int highestScore,
      long closed,
      long qualified,
      @Schema(description = "Qualified ÷ closed, 0 to 1.") BigDecimal conversion) {
    static DecileConversion of(Conversion it) {
      return new DecileConversion(
          it.decile(), it.lowest(), it.highest(), it.closed(), it.qualified(), it.rate());
    }
  }

  /** Counts; those by fit, validity and action are of open leads. */
  @Schema(name = "LeadCounts")
  public record Counts(
      @Schema(description = "Leads that the agent picked for the first time.") long selected,
      @Schema(description = "An answer to the latest selection is awaited.") long inWork,
      @Schema(description = "All answers are in, and no section failed.") long researched,
      @Schema(description = "Nothing is awaited, and a section failed or was not answered in time.")
          long failed,
      @Schema(description = "Closed as qualified.") long qualified,
      @Schema(description = "Closed as disqualified.") long disqualified,
      @Schema(description = "OPEN, QUALIFIED, DISQUALIFIED; absent means none, here and below.")
          Map<String, Long> byStatus,
      @Schema(description = "Open leads by the level of their fit.") Map<String, Long> byFit,
      @Schema(description = "Open leads by email verdict; PENDING while there is none.")
          Map<String, Long> byValidity,
      @Schema(description = "Open leads of sellers who consent, by suggested action.")
          Map<String, Long> byAction,
      @Schema(
              description =
                  "Leads with one more email to them, meeting or call than when the agent picked"
                      + " them first.")
          long acted,
      @Schema(
              description = "Seconds from the first selection to the first of these, on average.",
              nullable = true)
          Long averageSecondsToFirstAction) {

    private static final String PENDING = "PENDING";

    static Counts of(Tally it) {
      Map<String, Long> validities = named(it.validities());
      long open = it.statuses().getOrDefault(LeadStatus.OPEN, 0L);
      long pending = open - it.validities().values().stream().mapToLong(Long::longValue).sum();
      if (pending > 0) {
        validities.put(PENDING, pending);
      }
      return new Counts(
          it.selected(),
          it.stages().getOrDefault(Stage.IN_WORK, 0L),
          it.stages().getOrDefault(Stage.RESEARCHED, 0L),
          it.stages().getOrDefault(Stage.FAILED, 0L),
          it.statuses().getOrDefault(LeadStatus.QUALIFIED, 0L),
          it.statuses().getOrDefault(LeadStatus.DISQUALIFIED, 0L),
          named(it.statuses()),
          named(it.fits()),
          validities,
          named(it.actions()),
          it.acted(),
          it.averageSeconds());
    }

    private static Map<String, Long> named(Map<? extends Enum<?>, Long> counts) {
      Map<String, Long> named = new TreeMap<>();
      counts.forEach((constant, count) -> named.put(constant.name(), count));
      return named;
    }
  }
}
