package io.leadwise.lead.domain;

import io.leadwise.lead.domain.value.FieldChange;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to a lead. */
public sealed interface LeadEvent {

  /** What changed, as names of lead properties; {@code CREATED} for a new lead. */
  Set<String> changes();

  /** What the changed properties were and are, for the history; empty where that tells nothing. */
  default List<FieldChange> values() {
    return List.of();
  }

  record Created() implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("CREATED");
    }
  }

  record DetailsChanged(List<FieldChange> values) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return values.stream()
          .map(FieldChange::field)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
  }

  record CompanyNameFilled(FieldChange value) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("companyName");
    }

    @Override
    public List<FieldChange> values() {
      return List.of(value);
    }
  }

  record EmailChanged(FieldChange value) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("email");
    }

    @Override
    public List<FieldChange> values() {
      return List.of(value);
    }
  }

  record OwnerChanged(UUID from, UUID to) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("ownerId");
    }

    @Override
    public List<FieldChange> values() {
      return List.of(FieldChange.of("ownerId", from, to));
    }
  }

  /** Connected, changed or disconnected. */
  record AccountChanged(UUID from, UUID to) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("account");
    }

    @Override
    public List<FieldChange> values() {
      return List.of(FieldChange.of("accountId", from, to));
    }
  }

  /** Connected, changed or disconnected. */
  record ContactChanged(UUID from, UUID to) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("contact");
    }

    @Override
    public List<FieldChange> values() {
      return List.of(FieldChange.of("contactId", from, to));
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

  /** It took over what belonged to a duplicate. */
  record DuplicateMerged(UUID duplicate) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("interactions", "opportunities");
    }

    @Override
    public List<FieldChange> values() {
      return List.of(FieldChange.of("mergedLeadId", null, duplicate));
    }
  }

  /** It is part of another lead now; comes with {@link Closed}. */
  record MergedInto(UUID survivor) implements LeadEvent {
    @Override
    public Set<String> changes() {
      return Set.of("status");
    }

    @Override
    public List<FieldChange> values() {
      return List.of(FieldChange.of("mergedInto", null, survivor));
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
