package io.leadwise.lead.domain.crm;

/** Kinds of contact between a co-worker and a lead; the direction is seen from the co-worker. */
public enum InteractionType {
  EMAIL_IN,
  EMAIL_OUT,
  MEETING,
  CALL
}
