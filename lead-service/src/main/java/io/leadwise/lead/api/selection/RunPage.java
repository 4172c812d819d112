package io.leadwise.lead.api.selection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of runs in the OpenAPI document. */
@Schema(name = "SelectionRunPage")
record RunPage(
    List<RunResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
