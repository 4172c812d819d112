package io.leadwise.lead.messaging.produced;

import java.util.List;

/** {@code leadwise.lead.changed.v1}. */
record LeadChangedV1(LeadV1 lead, List<String> changes) {

  static final String TOPIC = "lead-changed";
  static final String TYPE = "leadwise.lead.changed.v1";
}
