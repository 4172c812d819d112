package io.leadwise.research.outbound;

import java.net.URI;
import java.time.Duration;

/**
 * What to fetch and how carefully.
 *
 * @param source name of the research source that asks
 * @param accept value of the Accept header
 * @param maxBytes largest body, decompressed
 * @param respectRobots whether the site's robots.txt is asked first: always for websites, not for
 *     interfaces made for programs
 * @param minInterval shortest time since the last request to the same website, or to the same
 *     interface
 */
public record FetchRequest(
    String source,
    URI uri,
    String accept,
    long maxBytes,
    boolean respectRobots,
    Duration minInterval) {

  /**
   * Returns who gives the turns. A website does for itself; an interface made for programs counts
   * all requests to it together, whichever of its hosts they go to.
   */
  String turnsOf() {
    return respectRobots ? uri.getHost() : source;
  }

  FetchRequest at(URI other) {
    return new FetchRequest(source, other, accept, maxBytes, respectRobots, minInterval);
  }
}
