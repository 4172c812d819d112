package io.leadwise.lead.api.history;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of a history in the OpenAPI document. */
@Schema(name = "LeadHistoryPage")
record HistoryPage(
    List<HistoryEntryResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
