package io.leadwise.lead.application.bulk.references;

import io.leadwise.lead.domain.value.ExternalKey;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The records of one kind that the rows of a page name and that exist. */
public record ReferencedRecords(
    String noun, Set<UUID> ids, Map<ExternalKey, UUID> byKey, Map<String, UUID> byEmail) {

  /** The id; null for no reference. */
  public UUID resolve(Reference reference) {
    if (reference == null) {
      return null;
    }
    UUID found;
    if (reference.id() != null) {
      found = ids.contains(reference.id()) ? reference.id() : null;
    } else {
      found = reference.key() != null ? byKey.get(reference.key()) : byEmail.get(reference.email());
    }
    if (found == null) {
      throw new UnresolvedReferenceException(noun, reference);
    }
    return found;
  }
}
