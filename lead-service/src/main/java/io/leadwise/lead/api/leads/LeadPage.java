package io.leadwise.lead.api.leads;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of leads in the OpenAPI document. */
@Schema(name = "LeadPage")
record LeadPage(
    List<LeadResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
