package io.leadwise.research.api.feed;

import io.leadwise.research.domain.feed.NewsFeed;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feed, and how it does. */
@Schema(name = "NewsFeed")
public record FeedResponse(
    @Schema(required = true) UUID feedId,
    @Schema(required = true) String url,
    @Schema(required = true) String publisher,
    @Schema(description = "ISO 639-1.", nullable = true) String language,
    @Schema(required = true) boolean enabled,
    @Schema(required = true) Instant createdAt,
    @Schema(description = "Null before it was read.", nullable = true) Instant lastSuccessAt,
    @Schema(nullable = true) Instant lastFailureAt,
    @Schema(description = "Why it failed last.", nullable = true) String lastFailure) {

  static FeedResponse of(NewsFeed feed) {
    return new FeedResponse(
        feed.id(),
        feed.url(),
        feed.publisher(),
        feed.language(),
        feed.enabled(),
        feed.createdAt(),
        feed.lastSuccessAt(),
        feed.lastFailureAt(),
        feed.lastFailure());
  }
}
