package io.leadwise.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.local.service.Service;
import io.leadwise.local.service.SuiteException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void otherPortsFollowTheBase() {
    Ports ports = Ports.from(9000);

    assertThat(ports.gateway()).isEqualTo(9000);
    assertThat(ports.of(Service.LEAD)).isEqualTo(9001);
    assertThat(ports.of(Service.CONSENT)).isEqualTo(9005);
    assertThat(List.of(ports.sampleWeb(), ports.sampleDns(), ports.kafka(), ports.postgres()))
        .containsExactly(9010, 9011, 9012, 9013);
  }

  @Test
  void theStandardPortsAreThoseOfTheServices() {
    assertThat(Ports.from(8080)).isEqualTo(Ports.standard());
    assertThat(Ports.standard().services().values()).allMatch(port -> port > 8080 && port < 8086);
    assertThat(Ports.standard().kafka()).isEqualTo(9092);
  }

  @Test
  void aPortInUseIsNamedWithItsPurpose() throws Exception {
    Ports ports = Ports.free();
    assertThatCode(ports::requireFree).doesNotThrowAnyException();

    try (ServerSocket taken =
        new ServerSocket(ports.of(Service.RESEARCH), 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(SuiteException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + ", meant for research-service");
    }
  }

  @Test
  void freePortsDiffer() {
    Ports ports = Ports.free();

    assertThat(new HashSet<>(ports.services().values())).hasSize(5).doesNotContain(ports.gateway());
  }

  @Test
  void aBaseOutOfRangeIsRefused() {
    assertThatThrownBy(() -> Ports.from(80)).isInstanceOf(SuiteException.class);
    assertThatThrownBy(() -> Ports.from(65_530)).isInstanceOf(SuiteException.class);
  }
}
