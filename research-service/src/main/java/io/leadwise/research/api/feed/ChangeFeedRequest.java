package io.leadwise.research.api.feed;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be changed of a feed. */
@Schema(name = "ChangeNewsFeed")
public record ChangeFeedRequest(
    @Schema(required = true, description = "One that is switched on is read at once.") @NotNull
        Boolean enabled) {}
