package io.leadwise.lead.persistence.leads;

import io.leadwise.lead.domain.LeadStatus;
import io.leadwise.lead.domain.findings.EmailType;
import io.leadwise.lead.domain.findings.EmailValidity;
import io.leadwise.lead.domain.findings.FitLevel;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Which leads the list holds; null, or no words, for all.
 *
 * @param createdFrom the earliest creation that counts
 * @param createdBefore the first that does not count any more
 * @param sources one of them; empty and {@code notSources} empty for all
 * @param notSources none of them
 * @param words folded; each must occur in name, company or email
 */
public record LeadFilter(
    UUID ownerId,
    LeadStatus status,
    Instant createdFrom,
    Instant createdBefore,
    EmailValidity emailValidity,
    EmailType emailType,
    FitLevel fit,
    String source,
    List<String> sources,
    List<String> notSources,
    UUID accountId,
    List<String> words) {

  /** Tells whether it asks for what other services found. */
  boolean byFindings() {
    return emailValidity != null || emailType != null || fit != null;
  }

  LeadFilter withStatus(LeadStatus status) {
    return new LeadFilter(
        ownerId,
        status,
        createdFrom,
        createdBefore,
        emailValidity,
        emailType,
        fit,
        source,
        sources,
        notSources,
        accountId,
        words);
  }

  /** What is searched for names people. */
  @Override
  public String toString() {
    return "LeadFilter[status " + status + ", " + words.size() + " words]";
  }
}
