package io.leadwise.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;

/** What the sample DNS knows. */
public final class SampleZone {

  private static final String FILE = "sample-dns.json";
  private static final List<String> ADDRESS_OF_A_MAIL_SERVER = List.of("192.0.2.25");

  /** How a domain answers. */
  enum Kind {
    EXISTS,
    UNKNOWN,
    SERVER_FAILURE,
    SILENT
  }

  /** The records of a domain. */
  record Domain(Kind kind, List<String> mailServers, boolean nullMx, List<String> addresses) {}

  private static final Domain UNKNOWN = new Domain(Kind.UNKNOWN, List.of(), false, List.of());

  private final Map<String, Domain> domains;
  private final boolean wildcard;

  private SampleZone(Map<String, Domain> domains, boolean wildcard) {
    this.domains = domains;
    this.wildcard = wildcard;
  }

  /** The zone of the sample leads; a domain that is not in it does not exist. */
  public static SampleZone samples() {
    try (InputStream in = SampleZone.class.getClassLoader().getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return parse(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " is not JSON", e);
    }
  }

  /** A zone in which every domain exists and takes mail: for load tests. */
  public static SampleZone everyDomainTakesMail() {
    return new SampleZone(Map.of(), true);
  }

  static SampleZone parse(JsonNode json) {
    Map<String, Domain> domains = new HashMap<>();
    json.properties()
        .forEach(
            entry ->
                domains.put(entry.getKey().toLowerCase(Locale.ROOT), domain(entry.getValue())));
    // A mail server that has no address is no mail server: each named one gets one.
    List.copyOf(domains.values())
        .forEach(
            domain ->
                domain
                    .mailServers()
                    .forEach(
                        host ->
                            domains.putIfAbsent(
                                host.toLowerCase(Locale.ROOT),
                                new Domain(
                                    Kind.EXISTS, List.of(), false, ADDRESS_OF_A_MAIL_SERVER))));
    return new SampleZone(domains, false);
  }

  Domain find(String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (wildcard) {
      return new Domain(Kind.EXISTS, List.of("mx." + key), false, ADDRESS_OF_A_MAIL_SERVER);
    }
    return domains.getOrDefault(key, UNKNOWN);
  }

  private static Domain domain(JsonNode json) {
    Kind kind = Kind.EXISTS;
    if (json.path("nxdomain").asBoolean()) {
      kind = Kind.UNKNOWN;
    } else if (json.path("servfail").asBoolean()) {
      kind = Kind.SERVER_FAILURE;
    } else if (json.path("timeout").asBoolean()) {
      kind = Kind.SILENT;
    }
    return new Domain(
        kind, texts(json.path("mx")), json.path("nullMx").asBoolean(), texts(json.path("a")));
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }
}
