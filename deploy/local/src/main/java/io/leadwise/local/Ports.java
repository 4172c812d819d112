package io.leadwise.local;

import io.leadwise.local.service.Service;
import io.leadwise.local.service.SuiteException;
import io.leadwise.testkit.embedded.FreePorts;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The ports of one suite, all on loopback.
 *
 * @param sampleDns a UDP port; the others are TCP
 */
public record Ports(
    int gateway,
    Map<Service, Integer> services,
    int sampleWeb,
    int sampleDns,
    int kafka,
    int postgres) {

  private static final int STANDARD_BASE = 8080;

  public Ports {
    services = Map.copyOf(services);
  }

  /** 8080 for the gateway, 8081 to 8085 for the services, 9092 for Kafka, 15432 for PostgreSQL. */
  public static Ports standard() {
    return new Ports(STANDARD_BASE, services(STANDARD_BASE), 8090, 5354, 9092, 15432);
  }

  /** The gateway on the given port, everything else on the ports that follow it. */
  public static Ports from(int base) {
    if (base == STANDARD_BASE) {
      return standard();
    }
    if (base < 1024 || base > 65_500) {
      throw new SuiteException("--port-base takes a number from 1024 to 65500, not " + base + ".");
    }
    return new Ports(base, services(base), base + 10, base + 11, base + 12, base + 13);
  }

  /** Ports that are free now. */
  public static Ports free() {
    List<Integer> free = FreePorts.several(Service.values().length + 5);
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      services.put(service, free.get(5 + service.ordinal()));
    }
    return new Ports(free.get(0), services, free.get(1), free.get(2), free.get(3), free.get(4));
  }

  /** Port of a service. */
  public int of(Service service) {
    return services.get(service);
  }

  /**
   * Makes sure that nobody listens on any of them.
   *
   * @throws SuiteException naming the first one that is in use
   */
  public void requireFree() {
    requireFree("the gateway", gateway);
    for (Service service : Service.values()) {
      requireFree(service.directory(), of(service));
    }
    requireFree("the sample web", sampleWeb);
    requireFree("Kafka", kafka);
    requireFree("PostgreSQL", postgres);
    try (DatagramSocket socket = new DatagramSocket(sampleDns, InetAddress.getLoopbackAddress())) {
      socket.setReuseAddress(false);
    } catch (IOException e) {
      throw busy("the sample DNS", sampleDns, e);
    }
  }

  private static void requireFree(String what, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      // As servers do: a connection that lingers after a restart does not make a port busy.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw busy(what, port, e);
    }
  }

  private static SuiteException busy(String what, int port, IOException cause) {
    return new SuiteException(
        "Port %d, meant for %s, is in use: stop what uses it, or choose others with --port-base."
            .formatted(port, what),
        cause);
  }

  private static Map<Service, Integer> services(int base) {
    Map<Service, Integer> services = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      services.put(service, base + service.standardPort() - STANDARD_BASE);
    }
    return services;
  }
}
