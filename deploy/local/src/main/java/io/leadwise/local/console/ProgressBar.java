package io.leadwise.local.console;

import java.io.PrintStream;

/**
 * The progress of a selection run on the console: one line that is rewritten, or, where the output
 * is not a terminal, a line whenever something moved.
 */
public final class ProgressBar {

  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;
  private String last = "";
  private int lastTenth = -1;

  /** Shows progress on the given stream. */
  public ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  /** How far a run is; counts of leads. */
  public record Progress(int selected, int researched, int validated, int prioritized, int failed) {

    private double share() {
      return selected == 0 ? 0 : Math.min(1.0, (prioritized + failed) / (double) selected);
    }
  }

  /** Shows the progress unless it shows already. */
  public void show(Progress progress) {
    String line = render(progress);
    if (line.equals(last)) {
      return;
    }
    int tenth = progress.selected() == 0 ? -1 : (int) (progress.share() * 10);
    if (terminal) {
      out.print("\r" + line + " ".repeat(Math.max(0, last.length() - line.length())));
      out.flush();
    } else if (tenth > lastTenth) {
      out.println(line);
    }
    lastTenth = Math.max(tenth, lastTenth);
    last = line;
  }

  /** Ends the line. */
  public void end() {
    if (terminal && !last.isEmpty()) {
      out.println();
    }
  }

  static String render(Progress progress) {
    int filled = (int) Math.round(progress.share() * WIDTH);
    return "[%s%s] %3d %%  %d selected, %d researched, %d validated, %d prioritized, %d failed"
        .formatted(
            "█".repeat(filled),
            "░".repeat(WIDTH - filled),
            (int) Math.floor(progress.share() * 100),
            progress.selected(),
            progress.researched(),
            progress.validated(),
            progress.prioritized(),
            progress.failed());
  }
}
