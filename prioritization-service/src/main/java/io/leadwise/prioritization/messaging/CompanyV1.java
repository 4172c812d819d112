package io.leadwise.prioritization.messaging;

import io.leadwise.prioritization.domain.research.Research;
import java.util.UUID;

/** The company that was resolved, in events. */
record CompanyV1(
    UUID companyId,
    String name,
    String domain,
    String wikidataId,
    String cik,
    String lei,
    String country,
    double matchScore) {
  static Research.Company toDomain(CompanyV1 it) {
    return it == null
        ? null
        : new Research.Company(
            it.companyId,
            it.name,
            it.domain,
            it.wikidataId,
            it.cik,
            it.lei,
            it.country,
            it.matchScore);
  }

  static CompanyV1 of(Research.Company it) {
    return it == null
        ? null
        : new CompanyV1(
            it.companyId(),
            it.name(),
            it.domain(),
            it.wikidataId(),
            it.cik(),
            it.lei(),
            it.country(),
            it.matchScore());
  }
}
