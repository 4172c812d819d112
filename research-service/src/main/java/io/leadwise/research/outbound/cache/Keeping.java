package io.leadwise.research.outbound.cache;

import io.leadwise.research.domain.outgoing.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.MessageHeaders;

/**
 * What a server allows about keeping its answer (RFC 9111), read strictly: what it does not call
 * fresh is asked for again.
 *
 * @param validators what a later request can be made conditional with
 * @param freshUntil not later than a day from now: people who press "refresh" expect something
 */
record Keeping(Validators validators, Instant freshUntil) {

  private static final Duration LONGEST = Duration.ofDays(1);

  /** Returns empty when the answer must not be kept, or when keeping it would be of no use. */
  static Optional<Keeping> of(int status, MessageHeaders headers, Instant now) {
    Map<String, String> control = control(headers);
    boolean varies = value(headers, "Vary").map(vary -> vary.contains("*")).orElse(false);
    if (status != 200
        || varies
        || control.containsKey("no-store")
        || control.containsKey("private")) {
      return Optional.empty();
    }
    Keeping keeping = confirmed(headers, Validators.NONE, now);
    boolean useful = !keeping.validators().isEmpty() || keeping.freshUntil().isAfter(now);
    return useful ? Optional.of(keeping) : Optional.empty();
  }

  /**
   * What a server says when it confirms an answer.
   *
   * @param before where it does not tell anew what to tell the answer apart by
   */
  static Keeping confirmed(MessageHeaders headers, Validators before, Instant now) {
    Validators sent =
        new Validators(
            value(headers, "ETag").orElse(null), value(headers, "Last-Modified").orElse(null));
    Duration fresh = fresh(headers, control(headers));
    Duration age = value(headers, "Age").map(Keeping::seconds).orElse(Duration.ZERO);
    Duration left = fresh.minus(age);
    Instant until = left.isNegative() ? now : now.plus(left);
    Instant latest = now.plus(LONGEST);
    return new Keeping(sent.isEmpty() ? before : sent, until.isAfter(latest) ? latest : until);
  }

  private static Duration fresh(MessageHeaders headers, Map<String, String> control) {
    if (control.containsKey("no-cache") || control.containsKey("no-store")) {
      return Duration.ZERO;
    }
    for (String name : new String[] {"s-maxage", "max-age"}) {
      if (control.containsKey(name)) {
        return seconds(control.get(name));
      }
    }
    Instant expires = date(headers, "Expires");
    Instant sent = date(headers, "Date");
    return expires == null || sent == null ? Duration.ZERO : Duration.between(sent, expires);
  }

  private static Map<String, String> control(MessageHeaders headers) {
    Map<String, String> control = new HashMap<>();
    for (Header header : headers.getHeaders("Cache-Control")) {
      for (String directive : header.getValue().split(",")) {
        String[] parts = directive.split("=", 2);
        String value = parts.length < 2 ? "" : parts[1].strip().replace("\"", "");
        control.putIfAbsent(parts[0].strip().toLowerCase(Locale.ROOT), value);
      }
    }
    return control;
  }

  private static Duration seconds(String text) {
    return text.strip().matches("\\d{1,9}")
        ? Duration.ofSeconds(Long.parseLong(text.strip()))
        : Duration.ZERO;
  }

  private static Instant date(MessageHeaders headers, String name) {
    return value(headers, name).map(DateUtils::parseStandardDate).orElse(null);
  }

  private static Optional<String> value(MessageHeaders headers, String name) {
    return Optional.ofNullable(headers.getFirstHeader(name)).map(Header::getValue);
  }
}
