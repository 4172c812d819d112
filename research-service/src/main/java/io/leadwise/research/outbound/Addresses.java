package io.leadwise.research.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses written as such, which need no look-up. */
final class Addresses {

  private Addresses() {}

  static InetAddress literal(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Not an address: " + text, e);
    }
  }
}
