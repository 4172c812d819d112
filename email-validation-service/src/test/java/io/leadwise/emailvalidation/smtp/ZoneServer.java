package io.leadwise.emailvalidation.smtp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;

/** A name server on this machine whose zones each test writes for itself. */
public final class ZoneServer implements AutoCloseable {

  private static final int TTL = 300;

  private final DatagramSocket socket;
  private final Map<String, List<Record>> zones = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  public ZoneServer() {
    try {
      socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::serve, "zone-server");
    thread.setDaemon(true);
    thread.start();
  }

  /** Address to put into the setting. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  public ZoneServer mx(String domain, int preference, String host) {
    return add(domain, new MXRecord(name(domain), DClass.IN, TTL, preference, name(host)));
  }

  public ZoneServer address(String host, String address) {
    try {
      return add(host, new ARecord(name(host), DClass.IN, TTL, InetAddress.getByName(address)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ZoneServer silent(String domain) {
    silent.add(domain);
    return this;
  }

  public ZoneServer failing(String domain) {
    failing.add(domain);
    return this;
  }

  private ZoneServer add(String domain, Record added) {
    zones.computeIfAbsent(domain, key -> new ArrayList<>()).add(added);
    return this;
  }

  private void serve() {
    byte[] buffer = new byte[4096];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        Message query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
        String asked = query.getQuestion().getName().toString(true).toLowerCase(Locale.ROOT);
        if (!silent.contains(asked)) {
          byte[] bytes = answer(query, asked).toWire();
          socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
        }
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Message answer(Message query, String asked) {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.RA);
    answer.addRecord(query.getQuestion(), Section.QUESTION);
    List<Record> known = zones.get(asked);
    if (failing.contains(asked)) {
      answer.getHeader().setRcode(Rcode.SERVFAIL);
    } else if (known == null) {
      answer.getHeader().setRcode(Rcode.NXDOMAIN);
    } else {
      known.stream()
          .filter(one -> one.getType() == query.getQuestion().getType())
          .forEach(one -> answer.addRecord(one, Section.ANSWER));
    }
    return answer;
  }

  private static Name name(String text) {
    try {
      return Name.fromString(text, Name.root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    socket.close();
  }
}
