package io.leadwise.local.sample;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** Makes DNS answers from a zone. */
final class SampleAnswers {

  private static final long TTL_SECONDS = 60;

  private final SampleZone zone;

  SampleAnswers(SampleZone zone) {
    this.zone = zone;
  }

  /** The answer to a query; empty where the domain lets the asker wait. */
  Optional<Message> to(Message query) {
    Message answer = new Message(query.getHeader().getID());
    answer.getHeader().setFlag(Flags.QR);
    answer.getHeader().setFlag(Flags.RA);
    if (query.getHeader().getFlag(Flags.RD)) {
      answer.getHeader().setFlag(Flags.RD);
    }
    Record question = query.getQuestion();
    if (question == null) {
      answer.getHeader().setRcode(Rcode.FORMERR);
      return Optional.of(answer);
    }
    answer.addRecord(question, Section.QUESTION);
    SampleZone.Domain domain = zone.find(question.getName().toString(true));
    switch (domain.kind()) {
      case SILENT -> {
        return Optional.empty();
      }
      case SERVER_FAILURE -> answer.getHeader().setRcode(Rcode.SERVFAIL);
      case UNKNOWN -> {
        answer.getHeader().setRcode(Rcode.NXDOMAIN);
        answer.addRecord(authority(question.getName()), Section.AUTHORITY);
      }
      case EXISTS -> addRecords(answer, question, domain);
      default -> throw new IllegalStateException("Unknown kind " + domain.kind());
    }
    return Optional.of(answer);
  }

  private void addRecords(Message answer, Record question, SampleZone.Domain domain) {
    List<Record> records =
        switch (question.getType()) {
          case Type.MX -> mailServers(question.getName(), domain);
          case Type.A ->
              domain.addresses().stream().map(a -> address(question.getName(), a)).toList();
          default -> List.of();
        };
    records.forEach(record -> answer.addRecord(record, Section.ANSWER));
    if (records.isEmpty()) {
      answer.addRecord(authority(question.getName()), Section.AUTHORITY);
    }
  }

  private static List<Record> mailServers(Name name, SampleZone.Domain domain) {
    if (domain.nullMx()) {
      return List.of(new MXRecord(name, DClass.IN, TTL_SECONDS, 0, Name.root));
    }
    List<String> hosts = domain.mailServers();
    return hosts.stream()
        .<Record>map(
            host ->
                new MXRecord(
                    name, DClass.IN, TTL_SECONDS, 10 * (hosts.indexOf(host) + 1), absolute(host)))
        .toList();
  }

  private static Record address(Name name, String address) {
    try {
      return new ARecord(name, DClass.IN, TTL_SECONDS, InetAddress.getByName(address));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("Not an address: " + address, e);
    }
  }

  private static Record authority(Name name) {
    return new SOARecord(
        name,
        DClass.IN,
        TTL_SECONDS,
        absolute("ns.leadwise.example"),
        absolute("hostmaster.leadwise.example"),
        1,
        3600,
        600,
        86_400,
        TTL_SECONDS);
  }

  private static Name absolute(String host) {
    try {
      return Name.fromString(host, Name.root);
    } catch (TextParseException e) {
      throw new IllegalStateException("Not a host name: " + host, e);
    }
  }
}
