package io.leadwise.lead.api.crm;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of opportunities in the OpenAPI document. */
@Schema(name = "OpportunityPage")
public record OpportunityPage(
    List<OpportunityResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
