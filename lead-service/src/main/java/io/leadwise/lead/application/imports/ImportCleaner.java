package io.leadwise.lead.application.imports;

import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.persistence.imports.ImportContentTable;
import io.leadwise.lead.persistence.imports.ImportRowTable;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets the personal data of imports that ended long ago; counts and results stay. */
@ApplicationScoped
public class ImportCleaner {

  private static final Logger LOG = Logger.getLogger(ImportCleaner.class);

  @Inject ImportRowTable rows;
  @Inject ImportContentTable content;
  @Inject LeadConfig config;
  @Inject Clock clock;

  @Scheduled(
      every = "{leadwise.lead.imports.clean-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  public void clean() {
    Instant before = clock.instant().minus(config.imports().retention());
    int forgotten = rows.forgetCells(before) + content.deleteOf(before);
    if (forgotten > 0) {
      LOG.infof("Forgot what %d rows and pieces of old import files held", forgotten);
    }
  }
}
