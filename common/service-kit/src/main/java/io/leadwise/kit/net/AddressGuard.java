package io.leadwise.kit.net;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses of the Internet may be connected to: only globally reachable unicast ones, by the
 * IANA special-purpose registries (RFC 6890). Everything else could be a machine of our own.
 */
public final class AddressGuard {

  private static final List<Block> REFUSED_V4 =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8", // private
              "100.64.0.0/10", // shared by carriers (RFC 6598); also some clouds' metadata
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local; metadata of most clouds
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocol assignments; metadata of some clouds
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // 6to4 relays (RFC 7526)
              "192.168.0.0/16", // private
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4") // reserved, broadcast
          .map(Block::parse)
          .toList();

  /** All of today's global unicast; loopback, ULA, link-local, NAT64 and multicast lie outside. */
  private static final Block GLOBAL_V6 = Block.parse("2000::/3");

  private static final List<Block> REFUSED_V6 =
      Stream.of(
              "2001::/23", // Teredo and other protocol assignments
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4: carries any IPv4 address inside
              "3fff::/20") // documentation
          .map(Block::parse)
          .toList();

  private AddressGuard() {}

  /** Returns whether the address is a public one. */
  public static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return REFUSED_V4.stream().noneMatch(block -> block.holds(address));
    }
    return GLOBAL_V6.holds(address) && REFUSED_V6.stream().noneMatch(block -> block.holds(address));
  }

  /**
   * Returns the addresses that a host leads to, when all of them are public: one private address
   * among public ones is a trick, not a website. To be asked at connect time, so that the
   * connection is made to the very addresses that were checked, and a name that changes its answer
   * between check and use (DNS rebinding) gains nothing.
   *
   * @param addresses what the host was resolved to
   * @throws RefusedAddressException when one of them is not public
   * @throws UnknownHostException when there is none
   */
  public static InetAddress[] requirePublic(String host, InetAddress[] addresses)
      throws UnknownHostException {
    if (addresses == null || addresses.length == 0) {
      throw new UnknownHostException(host);
    }
    if (!Arrays.stream(addresses).allMatch(AddressGuard::isPublic)) {
      throw new RefusedAddressException(host);
    }
    return addresses;
  }

  private record Block(BigInteger prefix, int size, int shift) {

    static Block parse(String cidr) {
      String[] parts = cidr.split("/");
      byte[] bytes = Addresses.literal(parts[0]).getAddress();
      int shift = bytes.length * 8 - Integer.parseInt(parts[1]);
      return new Block(new BigInteger(1, bytes).shiftRight(shift), bytes.length, shift);
    }

    boolean holds(InetAddress address) {
      byte[] bytes = address.getAddress();
      return bytes.length == size && new BigInteger(1, bytes).shiftRight(shift).equals(prefix);
    }
  }
}
