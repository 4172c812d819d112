package io.leadwise.lead.api.connections;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of rows that were kept apart in the OpenAPI document. */
@Schema(name = "ConnectionProblemPage")
record ConnectionProblemPage(
    List<ConnectionProblemResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
