package io.leadwise.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LocalSuiteTest {

  private final StringWriter errors = new StringWriter();
  private final CommandLine command =
      LocalSuite.commandLine().setErr(new PrintWriter(errors, true));

  @TempDir Path folder;

  @Test
  void theOptionsReachTheSuite() {
    command.parseArgs("--fresh", "--web", "live", "--port-base", "9000", "--logs", "x");
    SuiteOptions options = ((LocalSuite) command.getCommand()).options();

    assertThat(options.fresh()).isTrue();
    assertThat(options.web()).isEqualTo(SuiteOptions.Web.LIVE);
    assertThat(options.dns()).isEqualTo(SuiteOptions.Dns.LIVE);
    assertThat(options.ports().gateway()).isEqualTo(9000);
    assertThat(options.logFolder()).contains(Path.of("x"));
  }

  @Test
  void withoutOptionsTheSampleWebIsUsedAndDataIsKept() {
    command.parseArgs();
    SuiteOptions options = ((LocalSuite) command.getCommand()).options();

    assertThat(options.fresh()).isFalse();
    assertThat(options.web()).isEqualTo(SuiteOptions.Web.SAMPLE);
    assertThat(options.ports()).isEqualTo(Ports.standard());
    assertThat(options.dataFolder().getFileName()).hasToString(".leadwise");
  }

  @Test
  void aMissingFileIsOneSentenceAndAFailure() {
    int code = command.execute("--leads", folder.resolve("none.csv").toString());

    assertThat(code).isEqualTo(1);
    assertThat(errors.toString().strip().lines()).hasSize(1);
    assertThat(errors.toString()).contains("none.csv cannot be read");
  }

  @Test
  void aBusyPortIsOneSentenceAndAFailure() throws Exception {
    int base = Ports.free().gateway();
    try (ServerSocket taken = new ServerSocket(base, 1, InetAddress.getLoopbackAddress())) {
      int code =
          command.execute("--port-base", Integer.toString(base), "--data", folder.toString());

      assertThat(code).isEqualTo(1);
      assertThat(errors.toString().strip().lines()).hasSize(1);
      assertThat(errors.toString()).contains("Port " + taken.getLocalPort(), "--port-base");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void anUnknownOptionIsAFailure() {
    assertThat(command.execute("--nonsense")).isEqualTo(2);
  }
}
