package io.leadwise.kit.net;

import java.net.UnknownHostException;

/** The host leads to an address that is not public. */
public final class RefusedAddressException extends UnknownHostException {

  RefusedAddressException(String host) {
    super(host + " leads to an address that is not public");
  }
}
