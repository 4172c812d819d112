package io.leadwise.testkit.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that are started later, or stopped and started again.
 *
 * <p>They lie below the range from which Linux (32768 and up), macOS and Windows (49152 and up)
 * take the local port of a connection. A port that the system names as free is out of that range:
 * between the question and the start of the server any connection on the machine may take it.
 * Nobody in this JVM is given a port that somebody else was given, whose server may not run just
 * now.
 */
public final class FreePorts {

  private static final int LOWEST = 10_000;
  private static final int BEYOND = 32_000;
  private static final int ATTEMPTS = 1_000;

  private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

  private FreePorts() {}

  /** A TCP port of loopback on which nobody listens now. */
  public static int one() {
    return several(1).get(0);
  }

  /**
   * Different TCP ports of loopback on which nobody listens now.
   *
   * @throws IllegalStateException if that many were not found
   */
  public static List<Integer> several(int count) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS && found.size() < count; i++) {
      // By chance, as two builds on one machine would otherwise choose the same ones.
      int port = ThreadLocalRandom.current().nextInt(LOWEST, BEYOND);
      if (isFree(port) && GIVEN.add(port)) {
        found.add(port);
      }
    }
    if (found.size() < count) {
      throw new IllegalStateException(
          "Fewer than %d free ports from %d to %d".formatted(count, LOWEST, BEYOND - 1));
    }
    return found;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }
}
