package io.leadwise.lead.domain;

import java.util.Set;
import java.util.UUID;

/** What happened to a lead. */
public sealed interface LeadEvent {

  /** What changed, as names of lead properties; {@code CREATED} for a new lead. */
  Set<String> changes();

  record Created() implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("CREATED");
    }
  }

  record DetailsChanged(Set<String> changes) implements LeadEvent {}

  record CompanyNameFilled() implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("companyName");
    }
  }

  record EmailChanged() implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("email");
    }
  }

  record OwnerChanged(UUID from, UUID to) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("ownerId");
    }
  }

  /** Connected, changed or disconnected. */
  record AccountChanged(UUID from, UUID to) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("account");
    }
  }

  record Closed(LeadStatus outcome, DisqualificationReason reason) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("status");
    }
  }

  record Reopened() implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("status");
    }
  }

  /** Something that the snapshot of the lead shows changed: an interaction, an opportunity … */
  record RelatedChanged(String property) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of(property);
    }
  }
}
