package io.leadwise.prioritization.messaging;

/** Value of {@code lead-changed} events; who changed what is of no interest here. */
record LeadChangedV1(LeadV1 lead) {}
