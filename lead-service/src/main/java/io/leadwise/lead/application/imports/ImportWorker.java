package io.leadwise.lead.application.imports;

import io.leadwise.kit.jdbc.Outages;
import io.leadwise.lead.application.history.Actors;
import io.leadwise.lead.application.imports.ImportPageStore.Claim;
import io.leadwise.lead.application.imports.files.RawRow;
import io.leadwise.lead.application.imports.files.RowReader;
import io.leadwise.lead.application.work.BackgroundWork;
import io.leadwise.lead.application.work.Replica;
import io.leadwise.lead.config.LeadConfig;
import io.leadwise.lead.domain.history.Actor;
import io.leadwise.lead.persistence.imports.ImportContentTable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Imports files in the background, one at a time per replica. */
@ApplicationScoped
public class ImportWorker {

  private static final Logger LOG = Logger.getLogger(ImportWorker.class);

  @Inject ImportPageStore store;
  @Inject ImportContentTable content;
  @Inject Replica replica;
  @Inject Actors actors;
  @Inject LeadConfig config;

  private BackgroundWork work;

  @PostConstruct
  void init() {
    work = new BackgroundWork("leadwise-import", this::importAll);
  }

  @Scheduled(every = "{leadwise.lead.imports.tick}", concurrentExecution = ConcurrentExecution.SKIP)
  void tick() {
    work.wake();
  }

  void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportQueued event) {
    work.wake();
  }

  void stop(@Observes ShutdownEvent event) {
    work.close();
  }

  private void importAll() {
    boolean more = true;
    while (more && !work.isStopping()) {
      Optional<Claim> claim = store.claimNext(replica.id());
      more = claim.isPresent() && importRows(claim.get());
    }
  }

  /**
   * @return whether to look for the next import at once
   */
  private boolean importRows(Claim claim) {
    try (var file = RowReader.open(content.read(claim.importId()), claim.order().format())) {
      List<RawRow> page = nextPage(file, claim.checkpointRow());
      while (!page.isEmpty()) {
        if (work.isStopping()) {
          store.release(claim);
          return false;
        }
        if (!store(claim, page)) {
          return true;
        }
        page = nextPage(file, 0);
      }
      store.complete(claim, replica.id());
      return true;
    } catch (RuntimeException e) {
      // The next tick tries again, so that a database that is away is not asked without a pause.
      if (Outages.isOutage(e)) {
        LOG.warnf("A page of import %s waits for the database: %s", claim.importId(), e);
        return false;
      }
      LOG.errorf(e, "A page of import %s could not be stored", claim.importId());
      store.noteFailure(claim);
      return false;
    }
  }

  private boolean store(Claim claim, List<RawRow> page) {
    return actors.as(
        Actor.ofImport(claim.importId()), () -> store.store(claim, replica.id(), page));
  }

  private List<RawRow> nextPage(RowReader file, long afterRow) {
    List<RawRow> page = new ArrayList<>(config.imports().pageSize());
    RawRow row;
    while (page.size() < config.imports().pageSize() && (row = file.next()) != null) {
      if (row.number() > afterRow) {
        page.add(row);
      }
    }
    return page;
  }
}
