package io.leadwise.lead.domain.connectors;

/** What a connection speaks to. */
public enum ConnectorType {
  /** Microsoft Dataverse Web API (OData v4). */
  DATAVERSE,
  /** Mail and calendars of Microsoft 365 through Microsoft Graph. */
  GRAPH,
  /** Salesforce REST API and Bulk API 2.0. */
  SALESFORCE,
  /** HubSpot CRM API v3. */
  HUBSPOT,
  /** Mailboxes of any server that speaks IMAP. */
  IMAP,
  /** A folder that another program exports files to. */
  FOLDER;

  /** Whether it reads what belongs to a seller: only with that seller's consent (domain.md §1). */
  public boolean readsMailboxes() {
    return this == GRAPH || this == IMAP;
  }

  /** Whether its rows are mapped by a mapping file. */
  public boolean isCrm() {
    return this == DATAVERSE || this == SALESFORCE || this == HUBSPOT;
  }

  /** Whether it can be told what changed here. */
  public boolean takesWriteBack() {
    return this == DATAVERSE;
  }
}
