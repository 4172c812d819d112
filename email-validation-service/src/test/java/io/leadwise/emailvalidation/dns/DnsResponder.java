package io.leadwise.emailvalidation.dns;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A small name server on a loopback UDP socket. The first label of a name says how it behaves, so
 * that tests need no shared state with it: {@code nullmx.…}, {@code servfail.…}, {@code silent.…}.
 */
public final class DnsResponder implements AutoCloseable {

  private static final long TTL = 300;

  /** So many questions for a name that recovers are answered by SERVFAIL first. */
  private static final int FAILURES = 2;

  private final DatagramSocket socket;
  private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();

  public DnsResponder() throws IOException {
    socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::serve, "dns-responder");
    thread.setDaemon(true);
    thread.start();
  }

  /** Address to put into the setting. */
  public String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** How often MX records of a name were asked for. */
  public int mxQuestions(String name) {
    AtomicInteger count = questions.get(name + " " + Type.string(Type.MX));
    return count == null ? 0 : count.get();
  }

  private void serve() {
    byte[] buffer = new byte[4096];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        Message query = new Message(java.util.Arrays.copyOf(packet.getData(), packet.getLength()));
        Message answer = answer(query);
        if (answer != null) {
          byte[] bytes = answer.toWire();
          socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
        }
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Message answer(Message query) throws IOException {
    Record question = query.getQuestion();
    Name name = question.getName();
    String plain = name.toString(true).toLowerCase(java.util.Locale.ROOT);
    int asked =
        questions
            .computeIfAbsent(
                plain + " " + Type.string(question.getType()), key -> new AtomicInteger())
            .incrementAndGet();
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.RA);
    answer.addRecord(question, Section.QUESTION);
    boolean mx = question.getType() == Type.MX;
    switch (plain.split("[.-]")[0]) {
      case "silent" -> {
        return null;
      }
      case "missing", "gone" -> answer.getHeader().setRcode(Rcode.NXDOMAIN);
      case "servfail" -> answer.getHeader().setRcode(Rcode.SERVFAIL);
      case "refused" -> answer.getHeader().setRcode(Rcode.REFUSED);
      case "recovers" -> {
        if (asked <= FAILURES) {
          answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else {
          good(answer, name, question.getType());
        }
      }
      case "nullmx" -> {
        if (mx) {
          add(answer, new MXRecord(name, DClass.IN, TTL, 0, Name.root));
        }
      }
      case "addressonly" -> {
        if (!mx) {
          good(answer, name, question.getType());
        }
      }
      case "ipv6only" -> {
        if (question.getType() == Type.AAAA) {
          good(answer, name, Type.AAAA);
        }
      }
      case "nomail" -> {
        // exists, and has nothing
      }
      case "dangling" -> {
        if (mx) {
          addMx(answer, name, 10, "missing.dangling-hosts.com");
          addMx(answer, name, 20, "nomail.dangling-hosts.com");
        }
      }
      case "secondhost" -> {
        if (mx) {
          addMx(answer, name, 20, "mx2.secondhost-hosts.com");
          addMx(answer, name, 10, "missing.secondhost-hosts.com");
        }
      }
      case "doubtful" -> {
        if (mx) {
          addMx(answer, name, 10, "servfail.doubtful-hosts.com");
        }
      }
      case "alias" -> add(answer, new CNAMERecord(name, DClass.IN, TTL, name("target.com")));
      case "loop" -> add(answer, new CNAMERecord(name, DClass.IN, TTL, name));
      default -> good(answer, name, question.getType());
    }
    return answer;
  }

  private static void good(Message answer, Name name, int type) throws IOException {
    InetAddress v4 = InetAddress.getByAddress(new byte[] {(byte) 192, 0, 2, 25});
    InetAddress v6 = InetAddress.getByName("2001:db8::25");
    for (Record answerRecord :
        switch (type) {
          case Type.MX ->
              List.<Record>of(
                  new MXRecord(name, DClass.IN, TTL, 20, new Name("mx2", name)),
                  new MXRecord(name, DClass.IN, TTL, 10, new Name("mx1", name)));
          case Type.A -> List.<Record>of(new ARecord(name, DClass.IN, TTL, v4));
          case Type.AAAA -> List.<Record>of(new AAAARecord(name, DClass.IN, TTL, v6));
          default -> List.<Record>of();
        }) {
      add(answer, answerRecord);
    }
  }

  private static void addMx(Message answer, Name name, int priority, String host)
      throws IOException {
    add(answer, new MXRecord(name, DClass.IN, TTL, priority, name(host)));
  }

  private static void add(Message answer, Record answerRecord) {
    answer.addRecord(answerRecord, Section.ANSWER);
  }

  private static Name name(String text) throws IOException {
    return Name.fromString(text + ".");
  }

  @Override
  public void close() {
    socket.close();
  }
}
