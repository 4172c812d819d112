package io.leadwise.lead.application.bulk.stores;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.application.bulk.BulkOutcome;
import io.leadwise.lead.application.bulk.BulkResult;
import io.leadwise.lead.application.bulk.BulkRow;
import io.leadwise.lead.application.bulk.BulkStore;
import io.leadwise.lead.application.crm.SellerIdFixedException;
import io.leadwise.lead.application.events.DirectoryEvents;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.Texts;
import io.leadwise.lead.persistence.crm.SellerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Sellers, many at a time: known ones are read with one query, and Hibernate writes what differs in
 * batches. There are far fewer of them than of other records.
 */
@ApplicationScoped
public class SellerBulk implements BulkStore<SellerDraft> {

  @Inject SellerRepository sellers;
  @Inject DirectoryEvents events;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Override
  @Transactional
  public List<BulkResult> store(List<BulkRow<SellerDraft>> rows) {
    Directory directory =
        new Directory(
            sellers.lockAny(
                rows.stream().map(BulkRow::key).toList(),
                rows.stream().map(row -> row.record().id()).filter(Objects::nonNull).toList(),
                rows.stream().map(row -> Texts.address(row.record().email())).toList()));
    Instant now = clock.instant();
    List<BulkResult> results = new ArrayList<>();
    Set<Seller> toTell = new LinkedHashSet<>();
    for (BulkRow<SellerDraft> row : rows) {
      try {
        results.add(store(row, directory, toTell, now));
      } catch (RefusalException e) {
        results.add(BulkResult.failed(row, e));
      }
    }
    sellers.flush();
    events.sellersChanged(toTell);
    return results;
  }

  private BulkResult store(
      BulkRow<SellerDraft> row, Directory directory, Set<Seller> toTell, Instant now) {
    SellerDraft draft = row.record();
    Seller known = directory.find(row.key(), draft.id());
    if (known != null && draft.id() != null && !draft.id().equals(known.id())) {
      throw new SellerIdFixedException();
    }
    directory.requireFree(draft.email(), known);
    if (known == null) {
      Seller seller =
          new Seller(
              draft.id() == null ? ids.next() : draft.id(),
              draft.displayName(),
              draft.email(),
              draft.active(),
              draft.roles(),
              now);
      seller.identify(row.key(), now);
      sellers.persist(seller);
      directory.add(seller);
      toTell.add(seller);
      return BulkResult.done(row, BulkOutcome.CREATED, seller.id());
    }
    ExternalKey keyBefore = known.externalKey();
    String emailBefore = known.email();
    boolean changed =
        known.change(draft.displayName(), draft.email(), draft.active(), draft.roles(), now);
    boolean identified = known.identify(row.key(), now);
    if (changed) {
      toTell.add(known);
    }
    directory.remove(keyBefore, emailBefore);
    directory.add(known);
    return BulkResult.done(
        row, changed || identified ? BulkOutcome.UPDATED : BulkOutcome.UNCHANGED, known.id());
  }
}
