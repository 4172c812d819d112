package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.insight.LeadCount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Counts of the leads that the agent picked. */
@Schema(name = "Dashboard")
public record DashboardResponse(
    Counts total, @Schema(description = "The same for each seller.") List<SellerCounts> sellers) {

  static DashboardResponse of(List<LeadCount> counts) {
    Map<UUID, List<LeadCount>> bySeller =
        counts.stream()
            .collect(Collectors.groupingBy(LeadCount::ownerId, TreeMap::new, Collectors.toList()));
    return new DashboardResponse(
        Counts.of(counts),
        bySeller.entrySet().stream()
            .map(entry -> new SellerCounts(entry.getKey(), Counts.of(entry.getValue())))
            .toList());
  }

  /** Counts of one seller. */
  @Schema(name = "SellerCounts")
  public record SellerCounts(UUID sellerId, Counts counts) {}

  /** Counts; those by fit, validity and action are of open leads. */
  @Schema(name = "LeadCounts")
  public record Counts(
      @Schema(description = "Leads that were ever selected.") long selected,
      @Schema(description = "OPEN, QUALIFIED, DISQUALIFIED.") Map<String, Long> byStatus,
      Map<String, Long> byFit,
      @Schema(description = "PENDING while there is no verdict.") Map<String, Long> byValidity,
      @Schema(description = "Only leads of sellers who consented.") Map<String, Long> byAction) {

    static Counts of(List<LeadCount> counts) {
      List<LeadCount> open =
          counts.stream().filter(count -> "OPEN".equals(count.status())).toList();
      return new Counts(
          counts.stream().mapToLong(LeadCount::leads).sum(),
          sum(counts, LeadCount::status),
          sum(open, LeadCount::fit),
          sum(open, count -> Objects.requireNonNullElse(count.validity(), "PENDING")),
          sum(open.stream().filter(count -> count.action() != null).toList(), LeadCount::action));
    }

    private static Map<String, Long> sum(List<LeadCount> counts, Function<LeadCount, String> by) {
      return counts.stream()
          .collect(
              Collectors.groupingBy(by, TreeMap::new, Collectors.summingLong(LeadCount::leads)));
    }
  }
}
