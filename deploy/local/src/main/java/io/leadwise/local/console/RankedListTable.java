package io.leadwise.local.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The prioritized list as a table of plain text. */
public final class RankedListTable {

  private static final List<String> HEADER =
      List.of("#", "Lead", "Company", "Score", "Fit", "Email", "Next action", "Why");
  private static final List<Integer> WIDEST = List.of(4, 22, 24, 6, 8, 24, 22, Integer.MAX_VALUE);
  private static final int NARROWEST_REASON = 20;
  private static final String GAP = "  ";

  private RankedListTable() {}

  /**
   * One lead of the list.
   *
   * @param score 0 to 100
   * @param email verdict with its reason
   * @param reason why it stands where it stands, in one sentence
   */
  public record Row(
      int rank,
      String lead,
      String company,
      double score,
      String fit,
      String email,
      String action,
      String reason) {

    private List<String> cells() {
      return List.of(
          Integer.toString(rank),
          lead,
          company,
          String.format(Locale.ROOT, "%.1f", score),
          fit,
          email,
          action,
          reason);
    }
  }

  /**
   * Lays out the table, one line per lead, cutting long cells.
   *
   * @param width columns of the terminal
   */
  public static String render(List<Row> rows, int width) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(HEADER);
    rows.forEach(row -> lines.add(row.cells()));
    List<Integer> widths = widths(lines, width);
    List<String> rule = widths.stream().map("─"::repeat).toList();
    lines.add(1, rule);
    return lines.stream()
        .map(cells -> line(cells, widths))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static List<Integer> widths(List<List<String>> lines, int total) {
    List<Integer> widths = new ArrayList<>();
    int last = HEADER.size() - 1;
    int left = total;
    for (int column = 0; column < last; column++) {
      int wanted = widest(lines, column);
      widths.add(Math.min(wanted, WIDEST.get(column)));
      left -= widths.get(column) + GAP.length();
    }
    widths.add(Math.min(widest(lines, last), Math.max(left, NARROWEST_REASON)));
    return widths;
  }

  private static int widest(List<List<String>> lines, int column) {
    return lines.stream().mapToInt(cells -> TextWidth.of(cells.get(column))).max().orElse(0);
  }

  private static String line(List<String> cells, List<Integer> widths) {
    List<String> fitted = new ArrayList<>();
    for (int column = 0; column < cells.size(); column++) {
      fitted.add(TextWidth.fit(cells.get(column), widths.get(column)));
    }
    return String.join(GAP, fitted).stripTrailing();
  }
}
