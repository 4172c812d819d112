package io.leadwise.research.persistence;

import io.leadwise.research.domain.identity.CompanyClues;
import java.util.UUID;

/**
 * A company that leads ask for.
 *
 * @param newId its id if it is not known yet
 */
public record CompanyDemand(UUID newId, CompanyClues clues) {}
