package io.leadwise.emailvalidation.dns;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * A small name server on loopback. The first label of a name says how it behaves, so that tests
 * need no shared state with it: {@code nullmx.…}, {@code servfail.…}, {@code silent.…}.
 */
public final class DnsResponder implements AutoCloseable {

  private static final long TTL = 300;

  /** So many questions for a name that recovers are answered by SERVFAIL first. */
  private static final int FAILURES = 2;

  private final ScriptedNameServer server;
  private final Map<String, AtomicInteger> questions = new ConcurrentHashMap<>();

  public DnsResponder() throws IOException {
    server = new ScriptedNameServer(this::answer);
  }

  /** Address to put into the setting. */
  public String address() {
    return server.address();
  }

  /** How often MX records of a name were asked for. */
  public int mxQuestions(String name) {
    AtomicInteger count = questions.get(name + " " + Type.string(Type.MX));
    return count == null ? 0 : count.get();
  }

  private void answer(String asked, int type, ScriptedNameServer.Answer answer) throws IOException {
    String plain = asked.toLowerCase(Locale.ROOT);
    Name name = name(asked);
    int times =
        questions
            .computeIfAbsent(plain + " " + Type.string(type), key -> new AtomicInteger())
            .incrementAndGet();
    boolean mx = type == Type.MX;
    switch (plain.split("[.-]")[0]) {
      case "silent" -> answer.silent();
      case "missing", "gone" -> answer.rcode(Rcode.NXDOMAIN);
      case "servfail" -> answer.rcode(Rcode.SERVFAIL);
      case "refused" -> answer.rcode(Rcode.REFUSED);
      case "recovers" -> {
        if (times <= FAILURES) {
          answer.rcode(Rcode.SERVFAIL);
        } else {
          good(answer, name, type);
        }
      }
      case "nullmx" -> {
        if (mx) {
          answer.add(new MXRecord(name, DClass.IN, TTL, 0, Name.root));
        }
      }
      case "addressonly" -> {
        if (!mx) {
          good(answer, name, type);
        }
      }
      case "ipv6only" -> {
        if (type == Type.AAAA) {
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
      case "alias" -> answer.add(new CNAMERecord(name, DClass.IN, TTL, name("target.com")));
      case "loop" -> answer.add(new CNAMERecord(name, DClass.IN, TTL, name));
      default -> good(answer, name, type);
    }
  }

  private static void good(ScriptedNameServer.Answer answer, Name name, int type)
      throws IOException {
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
      answer.add(answerRecord);
    }
  }

  private static void addMx(ScriptedNameServer.Answer answer, Name name, int priority, String host)
      throws IOException {
    answer.add(new MXRecord(name, DClass.IN, TTL, priority, name(host)));
  }

  private static Name name(String text) throws IOException {
    return Name.fromString(text + ".");
  }

  @Override
  public void close() {
    server.close();
  }
}
