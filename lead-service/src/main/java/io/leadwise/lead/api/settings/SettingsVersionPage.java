package io.leadwise.lead.api.settings;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Names a page of versions in the OpenAPI document. */
@Schema(name = "AgentSettingsVersionPage")
record SettingsVersionPage(
    List<SettingsVersionResponse> items,
    @Schema(description = "Ask the next page with it; null on the last page.", nullable = true)
        String nextCursor) {}
