package io.leadwise.lead.application.connectors;

import io.leadwise.lead.application.connectors.mapping.Mapping;
import io.leadwise.lead.application.connectors.records.RecordRows;
import io.leadwise.lead.config.ConnectorsConfig;
import io.leadwise.lead.domain.connectors.ConnectorType;
import io.leadwise.lead.persistence.connectors.MailboxTable;
import java.util.List;
import java.util.Locale;

/**
 * A connection as the operator set it up.
 *
 * @param mapping how its rows become records; null unless it is a CRM's
 * @param problems sentences that say why it cannot run; empty when it can
 */
public record Connection(
    String name, ConnectorsConfig.Connection settings, Mapping mapping, List<String> problems) {

  public ConnectorType type() {
    return settings.type();
  }

  public boolean runs() {
    return settings.enabled() && problems.isEmpty();
  }

  /** The source of the external ids that it brings; of a mailbox always one of its own. */
  public String source() {
    return type().readsMailboxes()
        ? MailboxTable.SOURCE_PREFIX + name.toUpperCase(Locale.ROOT).replace('-', '_')
        : settings.externalSource();
  }

  /** The streams of a CRM: the kinds of records that it maps, in the order of their pulling. */
  public List<PullStream> mappedStreams() {
    return mapping.inOrder().stream().map(kind -> PullStream.of(kind.kind())).toList();
  }

  public RecordRows rows() {
    return new RecordRows(source(), settings.currency().orElse(null));
  }

  /** Settings may name a secret's place. */
  @Override
  public String toString() {
    return "Connection[" + name + "]";
  }
}
