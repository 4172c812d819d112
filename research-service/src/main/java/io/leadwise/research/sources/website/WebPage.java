package io.leadwise.research.sources.website;

import java.net.URI;
import java.time.Instant;
import org.jsoup.nodes.Document;

/**
 * A page of a website.
 *
 * @param uri where it was found, after redirects
 */
record WebPage(URI uri, Document html, Instant retrievedAt) {}
