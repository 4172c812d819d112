package io.leadwise.lead.api.imports;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of imports in the OpenAPI document. */
@Schema(name = "LeadImportPage")
record ImportPage(
    List<ImportResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
