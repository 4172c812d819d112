package io.leadwise.research.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of requests that left the house. */
@Schema(name = "OutgoingRequestPage")
public record OutgoingRequestPage(
    @Schema(required = true) List<OutgoingRequestResponse> items,
    @Schema(description = "Null on the last page.") String nextCursor) {}
