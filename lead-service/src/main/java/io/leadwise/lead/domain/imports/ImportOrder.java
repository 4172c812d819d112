package io.leadwise.lead.domain.imports;

import io.leadwise.lead.domain.value.ExternalKey;
import io.leadwise.lead.domain.value.Texts;

/**
 * What somebody wants of an import.
 *
 * @param externalSource the system that the external ids are of; CRM when it is null
 * @param dryRun whether only to tell what would happen
 */
public record ImportOrder(
    String externalSource, ImportFormat format, DuplicatePolicy duplicates, boolean dryRun) {

  public ImportOrder {
    String source = Texts.code("externalSource", externalSource);
    externalSource = source == null ? ExternalKey.DEFAULT_SOURCE : source;
  }
}
