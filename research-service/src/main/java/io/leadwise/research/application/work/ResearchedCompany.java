package io.leadwise.research.application.work;

import io.leadwise.research.persistence.ClaimedCompany;

/** A claimed company with what the sources said. */
record ResearchedCompany(ClaimedCompany company, ResearchOutcome outcome) {}
