package io.leadwise.lead.application.connectors;

import io.leadwise.lead.domain.connectors.ConnectionState;
import io.leadwise.lead.domain.connectors.StreamCursor;
import java.util.List;

/**
 * A connection with how far it is.
 *
 * @param state null when it never ran
 */
public record ConnectionView(
    Connection connection, ConnectionState state, List<StreamCursor> cursors) {}
