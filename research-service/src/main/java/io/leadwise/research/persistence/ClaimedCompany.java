package io.leadwise.research.persistence;

import io.leadwise.research.domain.identity.CompanyClues;
import java.util.UUID;

/**
 * A company that this replica holds, to research it.
 *
 * @param token of the lease: another one means that somebody else took over
 */
public record ClaimedCompany(UUID id, UUID token, CompanyClues clues) {}
