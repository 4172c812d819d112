package io.leadwise.lead.api.leads;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of this kind in the OpenAPI document. */
@Schema(name = "LeadOpportunityPage")
record LeadOpportunityPage(
    List<LeadOpportunityResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
