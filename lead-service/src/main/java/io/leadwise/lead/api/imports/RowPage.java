package io.leadwise.lead.api.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of row results in the OpenAPI document. */
@Schema(name = "LeadImportRowPage")
record RowPage(
    List<RowResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
