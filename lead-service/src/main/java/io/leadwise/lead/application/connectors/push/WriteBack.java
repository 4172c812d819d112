package io.leadwise.lead.application.connectors.push;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.push.PushQueue.Pending;
import io.leadwise.lead.domain.connectors.ConnectorType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Tells CRMs what was noted for them; what one of them refuses does not hold up the rest. */
@ApplicationScoped
public class WriteBack {

  private static final Logger LOG = Logger.getLogger(WriteBack.class);

  private final Map<ConnectorType, PushTarget> targets = new EnumMap<>(ConnectorType.class);
  private final PushQueue queue;

  @Inject
  WriteBack(@Any Instance<PushTarget> all, PushQueue queue) {
    all.forEach(target -> targets.put(target.type(), target));
    this.queue = queue;
  }

  /**
   * Tells all that is due.
   *
   * @param goOn asked before each lead
   * @return false when it had to stop before the end
   */
  public boolean push(Connection connection, BooleanSupplier goOn) {
    PushTarget target = targets.get(connection.type());
    if (target == null) {
      return true;
    }
    List<Pending> due = queue.due(connection);
    while (!due.isEmpty()) {
      for (Pending pending : due) {
        if (!goOn.getAsBoolean()) {
          return false;
        }
        tell(connection, target, pending);
      }
      due = queue.due(connection);
    }
    return true;
  }

  private void tell(Connection connection, PushTarget target, Pending pending) {
    try {
      if (pending.lead() != null) {
        target.push(connection, pending.lead(), PushKind.valueOf(pending.due().what()));
      }
      queue.done(connection, pending.due());
    } catch (ConnectorFailedException e) {
      if (!queue.postpone(connection, pending.due())) {
        LOG.errorf(
            "The connection %s could not be told about the %s of lead %s: %s",
            connection.name(), pending.due().what(), pending.due().leadId(), e.getMessage());
      }
    }
  }
}
