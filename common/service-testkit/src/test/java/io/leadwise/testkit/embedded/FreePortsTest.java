package io.leadwise.testkit.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreePortsTest {

  @Test
  void theyDifferAndNoConnectionTakesThem() {
    List<Integer> ports = FreePorts.several(200);

    assertThat(ports).hasSize(200).doesNotHaveDuplicates();
    assertThat(ports).allMatch(port -> port > 1023 && port < 32_768);
  }

  @Test
  void nobodyIsGivenAPortOfAServerThatHasNotStartedYet() {
    List<Integer> ports = FreePorts.several(500);

    assertThat(FreePorts.several(500)).doesNotContainAnyElementsOf(ports);
  }

  @Test
  void aServerCanListenOnOne() throws Exception {
    int port = FreePorts.one();

    try (ServerSocket server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThat(server.getLocalPort()).isEqualTo(port);
    }
  }

  @Test
  void moreThanThereAreIsAnError() {
    assertThatThrownBy(() -> FreePorts.several(30_000)).isInstanceOf(IllegalStateException.class);
  }
}
