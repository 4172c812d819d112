package io.leadwise.prioritization.domain.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many of the closed leads of a tenth were qualified. The tenths are made by score, the first
 * has the highest; leads with the same score are in the same tenth, the one that their middle falls
 * into, so that tenths differ a little in size and some can be missing where scores repeat.
 *
 * @param decile 1 to 10
 * @param lowest score in it, 0 to 100, whole points
 * @param rate qualified ÷ closed, three decimals
 */
public record Conversion(
    int decile, int lowest, int highest, long closed, long qualified, BigDecimal rate) {

  private static final int TENTHS = 10;

  /**
   * Closed leads with the same score.
   *
   * @param score 0 to 100, whole points
   */
  public record Group(int score, long closed, long qualified) {}

  /** Makes tenths; the highest comes first. */
  public static List<Conversion> byDecile(List<Group> groups) {
    List<Group> ordered =
        groups.stream().sorted(Comparator.comparingInt(Group::score).reversed()).toList();
    long total = ordered.stream().mapToLong(Group::closed).sum();
    List<List<Group>> tenths = new ArrayList<>();
    for (int i = 0; i < TENTHS; i++) {
      tenths.add(new ArrayList<>());
    }
    long before = 0;
    for (Group group : ordered) {
      // The middle of the group, in half leads so that it stays whole.
      long middle = 2 * before + group.closed();
      tenths.get((int) Math.min(TENTHS - 1, TENTHS * middle / (2 * total))).add(group);
      before += group.closed();
    }
    List<Conversion> all = new ArrayList<>();
    for (int i = 0; i < TENTHS; i++) {
      if (!tenths.get(i).isEmpty()) {
        all.add(of(i + 1, tenths.get(i)));
      }
    }
    return List.copyOf(all);
  }

  private static Conversion of(int decile, List<Group> groups) {
    long closed = groups.stream().mapToLong(Group::closed).sum();
    long qualified = groups.stream().mapToLong(Group::qualified).sum();
    return new Conversion(
        decile,
        groups.get(groups.size() - 1).score(),
        groups.get(0).score(),
        closed,
        qualified,
        BigDecimal.valueOf(qualified).divide(BigDecimal.valueOf(closed), 3, RoundingMode.HALF_UP));
  }
}
