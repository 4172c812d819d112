package io.leadwise.research.application.query;

import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceHealthLog;
import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.domain.fact.SourceHealth;
import io.leadwise.research.domain.fact.SourceHealth.Breaker;
import io.leadwise.research.persistence.RequestTurnRepository;
import io.leadwise.research.persistence.SourceHealthRepository;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells which sources there are and how they do. */
@ApplicationScoped
public class SourceQueries {

  @Inject @All List<ResearchSource> sources;
  @Inject SourceHealthRepository repository;
  @Inject RequestTurnRepository turns;
  @Inject SourceHealthLog log;
  @Inject Clock clock;

  @Transactional
  public List<SourceStanding> all() {
    log.write();
    Map<String, SourceHealth> health =
        repository.all().stream()
            .collect(Collectors.toMap(SourceHealth::name, Function.identity()));
    Map<String, Instant> pauses = turns.pauses();
    return sources.stream()
        .map(
            source ->
                standing(
                    source,
                    health.getOrDefault(source.name(), SourceHealth.unknown(source.name())),
                    pauses.get(source.name())))
        .sorted(Comparator.comparing(SourceStanding::name))
        .toList();
  }

  private SourceStanding standing(ResearchSource source, SourceHealth health, Instant pausedUntil) {
    SourceSettings settings = source.settings();
    Breaker breaker = health.breaker(clock.instant());
    Instant askedAgainAt =
        Stream.of(breaker == Breaker.OPEN ? health.openUntil() : null, pausedUntil)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new SourceStanding(
        source.name(),
        settings.enabled(),
        source.licence(),
        settings.minInterval(),
        settings.timeout(),
        health,
        breaker,
        askedAgainAt);
  }
}
