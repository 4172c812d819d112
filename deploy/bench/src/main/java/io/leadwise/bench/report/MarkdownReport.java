package io.leadwise.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A report to read. */
public final class MarkdownReport {

  private final StringBuilder out = new StringBuilder();

  private MarkdownReport() {}

  /** The whole report as Markdown. */
  public static String of(Report report) {
    MarkdownReport it = new MarkdownReport();
    it.write(report);
    return it.out.toString();
  }

  private void write(Report report) {
    line("# Leadwise bench: " + report.scenario());
    line("");
    line("Measured " + report.startedAt() + ". " + (report.succeeded() ? "It went through." : ""));
    report.failures().forEach(failure -> line("- **Failed:** " + failure));
    report.remarks().forEach(remark -> line("- **Mind:** " + remark));
    line("");
    line("- Machine: " + pairs(report.machine()));
    line("- Options: " + pairs(report.options()));
    targets(report.outcomes());
    report.sections().forEach(this::section);
  }

  private void targets(List<Outcome> outcomes) {
    Section targets = new Section("Targets", "what", "target", "measured", "verdict");
    outcomes.forEach(
        o ->
            targets.row(
                o.target().what(), o.target().promise(), o.measured(), o.verdict().words()));
    section(targets);
  }

  private void section(Section section) {
    line("");
    line("## " + section.title());
    if (!section.note().isEmpty()) {
      line("");
      line(section.note());
    }
    if (section.rows().isEmpty()) {
      return;
    }
    line("");
    line("| " + String.join(" | ", section.columns()) + " |");
    line("|" + " --- |".repeat(section.columns().size()));
    for (List<Object> row : section.rows()) {
      line("| " + row.stream().map(MarkdownReport::cell).collect(Collectors.joining(" | ")) + " |");
    }
  }

  static String cell(Object value) {
    if (value == null) {
      return "-";
    }
    if (value instanceof Double number) {
      return number.isNaN() || number.isInfinite() ? "-" : number(number);
    }
    if (value instanceof Long || value instanceof Integer) {
      return String.format(Locale.ROOT, "%,d", ((Number) value).longValue());
    }
    return value.toString().replace("|", "\\|").replaceAll("\\s+", " ");
  }

  private static String number(double number) {
    double size = Math.abs(number);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.4f";
    return number == 0 ? "0" : String.format(Locale.ROOT, format, number);
  }

  private static String pairs(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining(", "));
  }

  private void line(String text) {
    out.append(text).append('\n');
  }
}
