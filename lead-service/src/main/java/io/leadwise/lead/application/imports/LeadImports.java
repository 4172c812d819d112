package io.leadwise.lead.application.imports;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.imports.files.Upload;
import io.leadwise.lead.domain.imports.ImportOrder;
import io.leadwise.lead.domain.imports.LeadImport;
import io.leadwise.lead.domain.imports.RowOutcome;
import io.leadwise.lead.domain.imports.RowResult;
import io.leadwise.lead.persistence.Keyset;
import io.leadwise.lead.persistence.imports.ImportContentTable;
import io.leadwise.lead.persistence.imports.ImportRowTable;
import io.leadwise.lead.persistence.imports.LeadImportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Takes imports and tells how far they are. */
@ApplicationScoped
public class LeadImports {

  @Inject LeadImportRepository imports;
  @Inject ImportContentTable content;
  @Inject ImportRowTable rows;
  @Inject ImportPageStore store;
  @Inject IdGenerator ids;
  @Inject Clock clock;
  @Inject Event<ImportQueued> queued;

  /** Keeps the file and has it imported in the background. */
  @Transactional
  public LeadImport create(Upload upload, ImportOrder order, UUID requestedBy) {
    LeadImport created =
        new LeadImport(
            ids.next(),
            requestedBy,
            order,
            upload.columns(),
            upload.sizeBytes(),
            upload.rows(),
            clock.instant());
    imports.persistAndFlush(created);
    try (var file = upload.open()) {
      content.store(created.id(), file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file could not be read again", e);
    }
    queued.fire(new ImportQueued(created.id()));
    return created;
  }

  /** Stops an import before its next page; what is imported stays. */
  @Transactional
  public LeadImport cancel(UUID id) {
    get(id);
    LeadImport found = imports.lock(id);
    found.cancel(clock.instant());
    store.forgetFile(id);
    return found;
  }

  /** Newest first. */
  @Transactional
  public Page<LeadImport> page(Cursor cursor, int limit) {
    return Page.of(
        imports.page(Keyset.of(cursor), limit + 1),
        limit,
        last -> Cursor.of(last.createdAt(), last.id()));
  }

  @Transactional
  public LeadImport get(UUID id) {
    return imports.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("lead import", id));
  }

  /**
   * Results in the order of the rows.
   *
   * @param outcome null for all
   */
  @Transactional
  public Page<RowResult> rows(UUID id, RowOutcome outcome, Cursor cursor, int limit) {
    get(id);
    List<RowResult> found =
        rows.page(id, outcome, cursor == null ? 0 : cursor.number(0), limit + 1);
    return Page.of(found, limit, result -> Cursor.of(result.row()));
  }
}
