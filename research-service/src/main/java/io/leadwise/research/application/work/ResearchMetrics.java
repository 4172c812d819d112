package io.leadwise.research.application.work;

import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SectionStatus;
import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.persistence.CompanyRepository;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Shows operators how research goes. No company is named: a name as a label would make a time
 * series of each.
 */
@ApplicationScoped
public class ResearchMetrics {

  @Inject CompanyRepository companies;
  @Inject MeterRegistry metrics;

  private volatile long parked;

  /** All counters are there from the start, at 0, so that the first failure is a growth. */
  void start(@Observes StartupEvent event) {
    for (SectionName section : SectionName.values()) {
      counter(section, SectionStatus.READY);
      counter(section, SectionStatus.NOT_FOUND);
      counter(section, SectionStatus.FAILED);
    }
    Gauge.builder("leadwise.research.companies.parked", this, m -> m.parked)
        .description("Companies that are tried rarely because their research keeps failing")
        .register(metrics);
  }

  @Scheduled(every = "15s", concurrentExecution = ConcurrentExecution.SKIP)
  public void look() {
    parked = QuarkusTransaction.requiringNew().call(companies::countParked);
  }

  /** Notes how the sections stand after a research that found something out. */
  void answered(Sections sections) {
    sections.all().forEach(section -> counter(section.name(), section.status()).increment());
  }

  /**
   * Notes a research that no source answered: what was known before stays, and no section is new.
   */
  void failedWholly() {
    for (SectionName section : SectionName.values()) {
      counter(section, SectionStatus.FAILED).increment();
    }
  }

  private Counter counter(SectionName section, SectionStatus status) {
    return metrics.counter(
        "leadwise.research.sections", "section", section.name(), "status", status.name());
  }
}
