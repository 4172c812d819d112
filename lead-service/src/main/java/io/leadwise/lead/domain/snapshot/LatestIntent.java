package io.leadwise.lead.domain.snapshot;

import io.leadwise.lead.domain.crm.IntentType;
import java.time.Instant;
import java.util.List;

/** An intent found in the latest email from a lead. */
public record LatestIntent(IntentType intent, Instant at, List<String> evidence) {}
