package io.leadwise.lead.application.bulk.references;

import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.InvalidValueException;
import java.util.Locale;
import java.util.UUID;

/**
 * A record that a row names, by one of its names.
 *
 * @param email in lower case; of a seller only
 */
public record Reference(UUID id, ExternalKey key, String email) {

  /**
   * The reference, or null when nothing is named.
   *
   * @param field name of the property, for the refusal when there are several names
   */
  public static Reference of(String field, UUID id, ExternalKey key, String email) {
    String address = email == null || email.isBlank() ? null : email.strip();
    int names = (id == null ? 0 : 1) + (key == null ? 0 : 1) + (address == null ? 0 : 1);
    if (names > 1) {
      throw new InvalidValueException(field, "must be named in one way only");
    }
    return names == 0
        ? null
        : new Reference(id, key, address == null ? null : address.toLowerCase(Locale.ROOT));
  }

  /** The name as a sentence shows it; an address does not belong there. */
  String shown() {
    if (id != null) {
      return "id " + id;
    }
    return key == null ? "given email" : "external id " + key.id();
  }
}
