package io.leadwise.prioritization.domain.webhook;

/** What a webhook is told about. */
public enum WebhookEventKind {
  /** A revision of an insight was published about an open lead. */
  INSIGHT_UPDATED("leadwise.lead-insight.updated.v1"),
  /** The same about a lead that is closed. */
  LEAD_CLOSED("leadwise.lead-insight.updated.v1"),
  /** A lead was erased: what was received about it is to be erased too. */
  LEAD_ERASED("leadwise.lead-insight.erased.v1"),
  /** A test, about no lead. */
  PING("leadwise.webhook.ping.v1");

  private final String type;

  WebhookEventKind(String type) {
    this.type = type;
  }

  /** The CloudEvents type, as on the topic where there is one. */
  public String type() {
    return type;
  }

  /** Whether a filter can name it; the others are told to everybody. */
  public boolean isFilterable() {
    return this == INSIGHT_UPDATED || this == LEAD_CLOSED;
  }
}
