package io.leadwise.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProcFilesTest {

  @Test
  void aNameWithBlanksAndBracketsDoesNotShiftTheFields() {
    String stat =
        "4711 (my (odd) name) S 17 4711 4711 0 -1 4194560 1 2 3 4 250 150 30 20 20 0 1 0 99";

    ProcFiles.Cpu cpu = ProcFiles.parseStat(stat);

    assertThat(cpu).isEqualTo(new ProcFiles.Cpu(17, 4.0, 0.5));
  }

  @Test
  void idleAndWaitingProcessorsAreNotBusy() {
    assertThat(ProcFiles.parseBusy("cpu  100 200 300 9000 8000 10 20 70 0 0")).isEqualTo(7.0);
  }

  @Test
  void thisProcessIsThere() {
    assumeThat(Files.isDirectory(Path.of("/proc/self"))).isTrue();
    Watched self = Watched.process("self", ProcessHandle.current().pid());

    assertThat(self.cpuSeconds()).isPositive();
    assertThat(self.memoryBytes().orElseThrow()).isGreaterThan(10_000_000);
    assertThat(self.peakBytes().orElseThrow())
        .isGreaterThanOrEqualTo(self.memoryBytes().orElseThrow() / 2);
  }

  @Test
  void aProcessThatIsGoneHasNoNumbers() {
    Watched gone = Watched.process("gone", Integer.MAX_VALUE);

    assertThat(gone.cpuSeconds()).isNaN();
    assertThat(gone.memoryBytes()).isEmpty();
  }
}
