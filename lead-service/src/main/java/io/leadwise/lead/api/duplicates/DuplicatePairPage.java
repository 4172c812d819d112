package io.leadwise.lead.api.duplicates;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of pairs in the OpenAPI document. */
@Schema(name = "LeadDuplicatePairPage")
record DuplicatePairPage(
    List<DuplicatePairResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
