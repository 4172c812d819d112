package io.leadwise.research.persistence;

import io.leadwise.research.domain.identity.CompanyClues;
import java.util.UUID;

/** A company that this replica holds, to research it. */
public record ClaimedCompany(UUID id, CompanyClues clues) {}
