package io.leadwise.lead.api.erasure;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of erasures in the OpenAPI document. */
@Schema(name = "LeadErasurePage")
record LeadErasurePage(
    List<LeadErasureResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
