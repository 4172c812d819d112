package io.leadwise.research.sources.website;

import java.net.URI;

/**
 * A link to a page of the same site.
 *
 * @param words what it says, never null
 * @param sureness how surely it leads to what is looked for; more is surer
 */
record SiteLink(URI uri, String words, int sureness) {}
