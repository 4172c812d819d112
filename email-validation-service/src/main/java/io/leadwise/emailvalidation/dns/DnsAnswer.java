package io.leadwise.emailvalidation.dns;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;

/**
 * One message read as the answer to a question: along the aliases that it tells, to the records or
 * to the last name.
 *
 * @param name where the aliases end
 * @param records of the type that was asked for; empty when there are none
 * @param exists false when the last name does not exist
 * @param complete false when the aliases leave the message and the last name has to be asked for
 * @param ttl seconds for which all of this holds; empty when the message does not say
 */
record DnsAnswer(
    Name name, List<Record> records, boolean exists, boolean complete, OptionalLong ttl) {

  static DnsAnswer read(Message message, Name asked, int type) {
    Name name = asked;
    long ttl = Long.MAX_VALUE;
    Set<Name> seen = new HashSet<>();
    List<Record> section = message.getSection(Section.ANSWER);
    CNAMERecord alias = alias(section, name);
    while (alias != null && seen.add(name)) {
      ttl = Math.min(ttl, alias.getTTL());
      name = alias.getTarget();
      alias = alias(section, name);
    }
    List<Record> records = records(section, name, type);
    boolean exists = message.getRcode() != Rcode.NXDOMAIN;
    boolean aliased = !name.equals(asked) || !seen.isEmpty();
    SOARecord soa = soa(message);
    if (!records.isEmpty()) {
      ttl = Math.min(ttl, records.stream().mapToLong(Record::getTTL).min().orElseThrow());
    } else if (soa != null) {
      // RFC 2308 §5: that something is missing holds so long, and no longer.
      ttl = Math.min(ttl, Math.min(soa.getTTL(), soa.getMinimum()));
    }
    boolean complete = !records.isEmpty() || !exists || !aliased || soa != null;
    boolean told = !records.isEmpty() || soa != null || aliased && !complete;
    return new DnsAnswer(
        name, records, exists, complete, told ? OptionalLong.of(ttl) : OptionalLong.empty());
  }

  private static CNAMERecord alias(List<Record> section, Name name) {
    for (Record candidate : section) {
      if (candidate instanceof CNAMERecord alias && alias.getName().equals(name)) {
        return alias;
      }
    }
    return null;
  }

  private static List<Record> records(List<Record> section, Name name, int type) {
    List<Record> records = new ArrayList<>();
    for (Record candidate : section) {
      if (candidate.getType() == type && candidate.getName().equals(name)) {
        records.add(candidate);
      }
    }
    return records;
  }

  private static SOARecord soa(Message message) {
    for (Record candidate : message.getSection(Section.AUTHORITY)) {
      if (candidate instanceof SOARecord soa) {
        return soa;
      }
    }
    return null;
  }
}
