package io.leadwise.lead.application.leads;

import java.util.List;

/** Fired in the transaction of the changes, when they have been announced. */
public record LeadsAnnounced(List<LeadChange> changes) {}
