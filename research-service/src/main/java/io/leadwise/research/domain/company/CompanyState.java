package io.leadwise.research.domain.company;

import io.leadwise.research.domain.fact.Sections;
import io.leadwise.research.domain.identity.Candidates;
import io.leadwise.research.domain.identity.CompanyClues;
import io.leadwise.research.domain.identity.CompanyIdentity;
import io.leadwise.research.domain.summary.WrittenSummary;
import java.time.Instant;
import java.util.UUID;

/**
 * All that is kept of a company.
 *
 * @param clues what leads tell about it, and who it is by a person's word
 * @param resolved whether it is sure enough that it is {@code identity}
 * @param identity who it is, or was before that became doubtful; null when that was never sure
 * @param pinVersion counts pins and their liftings: what an update of the pin must have seen
 * @param researchedAt when sources last answered; null before the first time
 * @param answersUntil until then leads are answered with what is stored, be it facts or the reason
 *     of a failure; null before the first time
 * @param dueAt when the next research is due; null when none is planned
 * @param leaseToken who works on it; null when nobody does
 * @param leasedUntil when the lease ends; null without one
 * @param attempts how often its research failed since it last succeeded or was refreshed
 * @param failure why the last research failed; null when it did not
 * @param parkedAt since when it rests because it keeps failing; null when it does not
 * @param incompleteTimes how often in a row some source could not be asked, while others answered
 */
public record CompanyState(
    UUID id,
    CompanyClues clues,
    boolean resolved,
    CompanyIdentity identity,
    Candidates candidates,
    long pinVersion,
    Sections sections,
    WrittenSummary written,
    Instant researchedAt,
    Instant answersUntil,
    Instant dueAt,
    UUID leaseToken,
    Instant leasedUntil,
    int attempts,
    String failure,
    Instant parkedAt,
    int incompleteTimes) {}
