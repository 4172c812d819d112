package io.leadwise.research.domain.feed;

import java.time.Instant;

/**
 * An entry that was kept.
 *
 * @param publisher of its feed
 * @param seenAt when it was last in the feed
 */
public record PublishedItem(FeedItem item, String publisher, Instant seenAt) {}
