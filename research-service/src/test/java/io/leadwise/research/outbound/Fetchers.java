package io.leadwise.research.outbound;

import io.leadwise.kit.ids.UuidV7Generator;
import io.leadwise.research.config.OutboundConfig;
import io.leadwise.research.domain.outgoing.KeptAnswer;
import io.leadwise.research.outbound.audit.RequestLog;
import io.leadwise.research.outbound.cache.AnswerCache;
import io.leadwise.research.outbound.cache.BodyCopy;
import io.leadwise.research.outbound.turn.LocalTurns;
import io.leadwise.research.outbound.turn.Turns;
import io.leadwise.research.testing.NotedRequests;
import io.leadwise.research.testing.TestSettings;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.core5.http.MessageHeaders;

/** Builds fetchers for tests: turns in memory, nothing kept, requests noted in a list. */
public final class Fetchers {

  private Fetchers() {}

  public static Fetcher of(TestSettings settings, Clock clock) {
    return of(settings, clock, new NotedRequests());
  }

  static Fetcher of(TestSettings settings, Clock clock, RequestLog log) {
    return of(settings, SystemDefaultDnsResolver.INSTANCE, clock, log);
  }

  static Fetcher of(TestSettings settings, DnsResolver dns, Clock clock, RequestLog log) {
    return of(settings, dns, clock, log, new LocalTurns());
  }

  static Fetcher of(
      TestSettings settings, DnsResolver dns, Clock clock, RequestLog log, Turns turns) {
    OutboundConfig config = settings.outbound();
    WebClient web = new WebClient(config, dns, log, new UuidV7Generator(), clock);
    Robots robots = new Robots(web, config, clock);
    return new Fetcher(web, robots, turns, new NothingKept(), config, clock);
  }

  private static final class NothingKept implements AnswerCache {

    @Override
    public Optional<KeptAnswer> find(URI uri, String accept) {
      return Optional.empty();
    }

    @Override
    public KeptAnswer confirm(KeptAnswer kept, MessageHeaders headers) {
      throw new AssertionError("Nothing is kept");
    }

    @Override
    public BodyCopy copying(
        URI uri, String accept, int status, MessageHeaders headers, InputStream body) {
      return BodyCopy.none(body);
    }
  }
}
