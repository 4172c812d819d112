package io.leadwise.research.application.query;

import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceHealthLog;
import io.leadwise.research.domain.fact.SourceHealth;
import io.leadwise.research.persistence.SourceHealthRepository;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells which sources there are and how they do. */
@ApplicationScoped
public class SourceQueries {

  @Inject @All List<ResearchSource> sources;
  @Inject SourceHealthRepository repository;
  @Inject SourceHealthLog log;

  @Transactional
  public List<SourceStanding> all() {
    log.write();
    Map<String, SourceHealth> health =
        repository.all().stream()
            .collect(Collectors.toMap(SourceHealth::name, Function.identity()));
    return sources.stream()
        .map(
            source ->
                new SourceStanding(
                    source.name(),
                    source.settings().enabled(),
                    source.licence(),
                    health.getOrDefault(source.name(), SourceHealth.unknown(source.name()))))
        .sorted(Comparator.comparing(SourceStanding::name))
        .toList();
  }
}
