package io.leadwise.kit.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.100.100.200",
        "192.0.0.192",
        "192.0.2.1",
        "192.88.99.1",
        "198.18.0.1",
        "198.51.100.7",
        "203.0.113.9",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::7f00:1",
        "fe80::1",
        "fec0::1",
        "fc00::1",
        "fd00:ec2::254",
        "ff02::1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::1",
        "3fff::1"
      })
  void whatIsNotPublicIsRefused(String address) {
    assertThat(AddressGuard.isPublic(Addresses.literal(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17.253.144.10",
        "91.198.174.192",
        "172.32.0.1",
        "100.128.0.1",
        "192.0.1.1",
        "2620:0:862:ed1a::1",
        "2a00:1450:4001:82a::200e"
      })
  void publicAddressesAreAllowed(String address) {
    assertThat(AddressGuard.isPublic(Addresses.literal(address))).isTrue();
  }

  @Test
  void aHostIsRefusedWholeWhenOneOfItsAddressesIsNotPublic() throws Exception {
    InetAddress open = Addresses.literal("17.253.144.10");
    InetAddress own = Addresses.literal("10.1.2.3");

    assertThat(AddressGuard.requirePublic("a.example", new InetAddress[] {open}))
        .containsExactly(open);
    assertThatThrownBy(() -> AddressGuard.requirePublic("a.example", new InetAddress[] {open, own}))
        .isInstanceOf(RefusedAddressException.class);
    assertThatThrownBy(() -> AddressGuard.requirePublic("a.example", new InetAddress[0]))
        .isExactlyInstanceOf(UnknownHostException.class);
  }
}
