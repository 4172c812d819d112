package io.leadwise.research.domain.feed;

import java.util.UUID;

/** A feed whose turn it is to be read. */
public record DueFeed(UUID id, String url) {}
