package io.leadwise.bench.report;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report as files, for people and for programs. */
public final class ReportFiles {

  private ReportFiles() {}

  /**
   * Writes both files, named after the scenario, and prints the one for people.
   *
   * @param folder made when it is not there
   */
  public static void write(Report report, Path folder, PrintStream out) {
    String markdown = MarkdownReport.of(report);
    Path json = folder.resolve(report.scenario() + ".json");
    Path table = folder.resolve(report.scenario() + ".md");
    try {
      Files.createDirectories(folder);
      Files.writeString(json, JsonReport.of(report));
      Files.writeString(table, markdown);
    } catch (IOException e) {
      throw new UncheckedIOException("The report cannot be written to " + folder, e);
    }
    out.println();
    out.println(markdown);
    out.println("Written: " + json + ", " + table);
  }
}
