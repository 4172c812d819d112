package io.leadwise.research.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadwise.kit.net.Addresses;
import io.leadwise.kit.net.RefusedAddressException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;

class GuardedDnsResolverTest {

  @Test
  void aNameThatLeadsInsideIsRefused() {
    var guard = new GuardedDnsResolver(answering("10.0.0.7"), null);

    assertThatThrownBy(() -> guard.resolve("intranet.acme.example"))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void onePrivateAddressAmongPublicOnesIsEnoughToRefuse() {
    var guard = new GuardedDnsResolver(answering("17.253.144.10,127.0.0.1"), null);

    assertThatThrownBy(() -> guard.resolve("mixed.acme.example"))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void theConnectionGetsTheVeryAddressesThatWereChecked_soRebindingGainsNothing() throws Exception {
    var guard = new GuardedDnsResolver(answering("17.253.144.10", "127.0.0.1"), null);

    List<InetAddress> first =
        guard.resolve("rebind.acme.example", 443).stream().map(a -> a.getAddress()).toList();

    assertThat(first).containsExactly(Addresses.literal("17.253.144.10"));
    assertThatThrownBy(() -> guard.resolve("rebind.acme.example", 443))
        .isInstanceOf(RefusedAddressException.class);
  }

  @Test
  void onlyTheExemptHostIsExempt() throws Exception {
    var guard = new GuardedDnsResolver(answering("127.0.0.1", "127.0.0.1"), "127.0.0.1");

    assertThat(guard.resolve("127.0.0.1")).hasSize(1);
    assertThatThrownBy(() -> guard.resolve("localhost"))
        .isInstanceOf(RefusedAddressException.class);
  }

  /** A DNS that gives another answer each time. */
  private static DnsResolver answering(String... answers) {
    Deque<String> left = new ArrayDeque<>(List.of(answers));
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) {
        return Arrays.stream(left.remove().split(","))
            .map(Addresses::literal)
            .toArray(InetAddress[]::new);
      }

      @Override
      public String resolveCanonicalHostname(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
      }
    };
  }
}
