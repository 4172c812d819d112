package io.leadwise.lead.application.connectors.mapping;

import io.leadwise.lead.domain.connectors.RecordKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rows of a CRM become records; kinds that it does not name are not pulled. */
public record Mapping(Map<RecordKind, KindMapping> kinds) {

  /** In the order in which they are pulled. */
  public List<KindMapping> inOrder() {
    return kinds.values().stream().sorted(Comparator.comparing(KindMapping::kind)).toList();
  }

  public Optional<KindMapping> of(RecordKind kind) {
    return Optional.ofNullable(kinds.get(kind));
  }
}
