package io.leadwise.research.persistence;

import io.leadwise.research.domain.fact.ResearchFact;
import java.util.UUID;

/** A fact with the company that it is about. */
public record StoredFact(UUID companyId, ResearchFact fact) {}
