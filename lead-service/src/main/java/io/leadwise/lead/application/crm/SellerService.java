package io.leadwise.lead.application.crm;

import io.leadwise.kit.ids.IdGenerator;
import io.leadwise.kit.paging.Cursor;
import io.leadwise.kit.paging.Page;
import io.leadwise.kit.problem.NotFoundProblem;
import io.leadwise.lead.application.events.DirectoryEvents;
import io.leadwise.lead.domain.Viewer;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.persistence.crm.SellerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.LongConsumer;

/** Reads and registers sellers. A seller sees only itself. */
@ApplicationScoped
public class SellerService {

  @Inject SellerRepository sellers;
  @Inject DirectoryEvents events;
  @Inject IdGenerator ids;
  @Inject Clock clock;

  @Transactional
  public Seller get(UUID id, Viewer viewer) {
    UUID only = viewer.ownerFilter();
    if (only != null && !only.equals(id)) {
      throw new NotFoundProblem("seller", id);
    }
    return sellers.findByIdOptional(id).orElseThrow(() -> new NotFoundProblem("seller", id));
  }

  @Transactional
  public Page<Seller> page(Viewer viewer, Cursor cursor, int limit) {
    List<Seller> found =
        sellers.page(viewer.ownerFilter(), cursor == null ? null : cursor.uuid(0), limit + 1);
    return Page.of(found, limit, seller -> Cursor.of(seller.id()));
  }

  /** A seller and whether it is new. */
  public record Registration(Seller seller, boolean created) {}

  /**
   * Creates the seller with this external key or takes what changed. One that is not known yet by
   * the key may be known by the id.
   *
   * @param id subject of the person's token, or null: a new seller then gets an id of our own
   */
  @Transactional
  public Registration upsert(
      UUID id,
      ExternalKey key,
      String displayName,
      String email,
      boolean active,
      List<String> roles) {
    Seller known =
        sellers
            .lockByExternalKey(key)
            .orElseGet(
                () -> id == null ? null : sellers.findById(id, LockModeType.PESSIMISTIC_WRITE));
    if (known == null) {
      Seller seller =
          new Seller(
              id == null ? ids.next() : id, displayName, email, active, roles, clock.instant());
      seller.identify(key, clock.instant());
      sellers.persistAndFlush(seller);
      events.sellersChanged(List.of(seller));
      return new Registration(seller, true);
    }
    if (id != null && !id.equals(known.id())) {
      throw new SellerIdFixedException();
    }
    known.identify(key, clock.instant());
    boolean changed = known.change(displayName, email, active, roles, clock.instant());
    sellers.flush();
    if (changed) {
      events.sellersChanged(List.of(known));
    }
    return new Registration(known, false);
  }

  /**
   * Creates the seller with this id or takes what changed.
   *
   * @param key null leaves the external key that the seller has
   * @param precondition sees the version of an existing seller and may refuse
   */
  @Transactional
  public Registration put(
      UUID id,
      ExternalKey key,
      String displayName,
      String email,
      boolean active,
      List<String> roles,
      LongConsumer precondition) {
    Seller known = sellers.findById(id);
    if (known == null) {
      Seller seller = new Seller(id, displayName, email, active, roles, clock.instant());
      seller.identify(key, clock.instant());
      sellers.persistAndFlush(seller);
      events.sellersChanged(List.of(seller));
      return new Registration(seller, true);
    }
    precondition.accept(known.version());
    known.identify(key, clock.instant());
    boolean changed = known.change(displayName, email, active, roles, clock.instant());
    sellers.flush();
    if (changed) {
      events.sellersChanged(List.of(known));
    }
    return new Registration(known, false);
  }
}
