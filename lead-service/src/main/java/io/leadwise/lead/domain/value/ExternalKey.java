package io.leadwise.lead.domain.value;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The identity of a record in the system that it comes from.
 *
 * @param source the other system, {@code CRM} unless told
 * @param id the id there, unique per source
 */
@Embeddable
public record ExternalKey(
    @Column(name = "external_source") String source, @Column(name = "external_id") String id) {

  public static final String DEFAULT_SOURCE = "CRM";

  public ExternalKey {
    source = source == null ? DEFAULT_SOURCE : Texts.code("externalSource", source);
    id = Texts.required("externalId", id, 200);
  }

  /** Whether a change that gives {@code next}, or no key at all, leaves {@code present}. */
  public static boolean keeps(ExternalKey present, ExternalKey next) {
    return next == null || next.equals(present);
  }

  /** The key, or null when there is no external id. */
  public static ExternalKey ofNullable(String source, String id) {
    return id == null || id.isBlank() ? null : new ExternalKey(source, id);
  }
}
