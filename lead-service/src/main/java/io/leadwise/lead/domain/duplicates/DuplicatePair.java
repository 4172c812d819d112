package io.leadwise.lead.domain.duplicates;

import io.leadwise.lead.domain.Lead;

/**
 * Two leads that may be the same person.
 *
 * @param older the one that was created here first
 */
public record DuplicatePair(Lead older, Lead newer, Likeness likeness) {}
