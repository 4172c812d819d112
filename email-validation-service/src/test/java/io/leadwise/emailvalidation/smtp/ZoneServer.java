package io.leadwise.emailvalidation.smtp;

import io.leadwise.emailvalidation.dns.ScriptedNameServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;

/** A name server on this machine whose zones each test writes for itself. */
public final class ZoneServer implements AutoCloseable {

  private static final int TTL = 300;

  private final ScriptedNameServer server;
  private final Map<String, List<Record>> zones = new ConcurrentHashMap<>();
  private final Set<String> silent = ConcurrentHashMap.newKeySet();
  private final Set<String> failing = ConcurrentHashMap.newKeySet();

  public ZoneServer() {
    try {
      server = new ScriptedNameServer(this::answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Address to put into the setting. */
  public String address() {
    return server.address();
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

  private void answer(String name, int type, ScriptedNameServer.Answer answer) {
    String asked = name.toLowerCase(Locale.ROOT);
    List<Record> known = zones.get(asked);
    if (silent.contains(asked)) {
      answer.silent();
    } else if (failing.contains(asked)) {
      answer.rcode(Rcode.SERVFAIL);
    } else if (known == null) {
      answer.rcode(Rcode.NXDOMAIN);
    } else {
      known.stream().filter(one -> one.getType() == type).forEach(answer::add);
    }
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
    server.close();
  }
}
