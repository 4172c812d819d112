package io.leadwise.lead.application.bulk.stores;

import io.leadwise.kit.problem.Refusal;
import io.leadwise.kit.problem.RefusalException;
import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The sellers that the rows of a page may be about, by each of their unique names. */
final class Directory {

  private final Map<ExternalKey, Seller> byKey = new HashMap<>();
  private final Map<UUID, Seller> byId = new HashMap<>();
  private final Map<String, Seller> byEmail = new HashMap<>();

  Directory(Collection<Seller> known) {
    known.forEach(this::add);
  }

  void add(Seller seller) {
    byId.put(seller.id(), seller);
    byEmail.put(seller.email(), seller);
    if (seller.externalKey() != null) {
      byKey.put(seller.externalKey(), seller);
    }
  }

  /** Frees the names that a seller had. */
  void remove(ExternalKey key, String email) {
    byEmail.remove(email);
    byKey.remove(key);
  }

  /**
   * The seller with the key, else the one with the id, else null.
   *
   * @param id null when the row does not tell
   */
  Seller find(ExternalKey key, UUID id) {
    Seller found = byKey.get(key);
    return found == null && id != null ? byId.get(id) : found;
  }

  /** Refuses an address that another seller has. */
  void requireFree(String email, Seller owner) {
    Seller holder = byEmail.get(Texts.address(email));
    if (holder != null && holder != owner) {
      throw new EmailTakenException();
    }
  }

  /** Imports find owners by email, so it is unique; {@code already-exists}. */
  static final class EmailTakenException extends RefusalException {
    EmailTakenException() {
      super(Refusal.CONFLICT, "already-exists", "Another seller has this email.");
    }
  }
}
