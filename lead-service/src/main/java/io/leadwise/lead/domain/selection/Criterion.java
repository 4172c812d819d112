package io.leadwise.lead.domain.selection;

/** The selection criteria of domain.md §3. */
public enum Criterion {
  STATUS_OPEN,
  CREATED_WITHIN_LOOK_BACK,
  OWNER_ACTIVE,
  OWNER_ROLE_ALLOWED
}
