package io.leadwise.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadwise.local.console.ProgressBar.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarTest {

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);

  @Test
  void theBarFillsWithTheLeadsThatAreDone() {
    assertThat(ProgressBar.render(new Progress(0, 0, 0, 0, 0)))
        .startsWith("[░░░")
        .contains("  0 %");
    assertThat(ProgressBar.render(new Progress(60, 60, 40, 28, 2)))
        .isEqualTo(
            "[███████████████░░░░░░░░░░░░░░░]  50 %  "
                + "60 selected, 60 researched, 40 validated, 28 prioritized, 2 failed");
    assertThat(ProgressBar.render(new Progress(3, 3, 3, 2, 1))).contains("███]").contains("100 %");
  }

  @Test
  void aTerminalIsRewrittenAndOtherOutputGetsALinePerTenth() {
    ProgressBar lines = new ProgressBar(out, false);
    lines.show(new Progress(0, 0, 0, 0, 0));
    lines.show(new Progress(50, 0, 0, 0, 0));
    lines.show(new Progress(50, 9, 9, 4, 0));
    lines.show(new Progress(50, 9, 9, 5, 0));
    lines.show(new Progress(50, 50, 50, 50, 0));
    lines.end();
    assertThat(text().lines())
        .extracting(line -> line.replaceAll(".*] *(\\d+) %.*", "$1"))
        .containsExactly("0", "10", "100");

    written.reset();
    ProgressBar terminal = new ProgressBar(out, true);
    terminal.show(new Progress(2, 0, 0, 0, 0));
    terminal.show(new Progress(2, 2, 2, 2, 0));
    assertThat(text()).doesNotContain(System.lineSeparator()).contains("\r");
    terminal.end();
    assertThat(text()).endsWith(System.lineSeparator());
  }

  private String text() {
    return written.toString(StandardCharsets.UTF_8);
  }
}
