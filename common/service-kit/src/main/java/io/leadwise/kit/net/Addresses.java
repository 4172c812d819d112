package io.leadwise.kit.net;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Addresses written as such, which need no look-up. */
public final class Addresses {

  private Addresses() {}

  /**
   * @throws IllegalArgumentException when the text is no address
   */
  public static InetAddress literal(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("Not an address: " + text, e);
    }
  }
}
