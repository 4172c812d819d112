package io.leadwise.lead.domain.duplicates;

/** By what two leads look like one. */
public enum DuplicateField {
  EMAIL,
  PHONE,
  NAME_AND_COMPANY
}
