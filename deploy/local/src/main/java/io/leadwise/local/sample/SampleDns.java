package io.leadwise.local.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Optional;
import org.xbill.DNS.Message;

/** A DNS server on loopback (UDP) that knows only a {@link SampleZone}. */
public final class SampleDns implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SampleDns.class.getName());
  private static final int LARGEST_QUERY = 4096;

  private final DatagramSocket socket;
  private final SampleAnswers answers;

  private SampleDns(DatagramSocket socket, SampleZone zone) {
    this.socket = socket;
    this.answers = new SampleAnswers(zone);
  }

  /** Starts it on loopback; port 0 takes a free one. */
  public static SampleDns start(int port, SampleZone zone) {
    try {
      SampleDns dns =
          new SampleDns(new DatagramSocket(port, InetAddress.getLoopbackAddress()), zone);
      Thread thread = new Thread(dns::serve, "sample-dns");
      thread.setDaemon(true);
      thread.start();
      return dns;
    } catch (SocketException e) {
      throw new UncheckedIOException("The sample DNS cannot listen on port " + port, e);
    }
  }

  /** Address for a resolver: {@code 127.0.0.1:port}. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  @Override
  public void close() {
    socket.close();
  }

  private void serve() {
    byte[] buffer = new byte[LARGEST_QUERY];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] query = Arrays.copyOf(packet.getData(), packet.getLength());
        Optional<Message> answer = answers.to(new Message(query));
        if (answer.isPresent()) {
          byte[] wire = answer.get().toWire();
          socket.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
        }
      } catch (IOException e) {
        if (!socket.isClosed()) {
          LOG.log(System.Logger.Level.WARNING, "A DNS query was not answered", e);
        }
      }
    }
  }
}
