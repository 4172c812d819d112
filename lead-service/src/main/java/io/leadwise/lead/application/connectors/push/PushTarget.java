package io.leadwise.lead.application.connectors.push;

import io.leadwise.lead.application.connectors.Connection;
import io.leadwise.lead.application.connectors.ConnectorFailedException;
import io.leadwise.lead.application.connectors.RemoteBusyException;
import io.leadwise.lead.domain.connectors.ConnectorType;

/** Tells a CRM about leads. Telling the same twice does the same as telling it once. */
public interface PushTarget {

  ConnectorType type();

  /**
   * A lead that the CRM does not know any more is passed over.
   *
   * @throws RemoteBusyException when it asks to come back later
   * @throws ConnectorFailedException when it does not take it
   */
  void push(Connection connection, PushedLead lead, PushKind what);
}
