package io.leadwise.research.application.feed;

import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.domain.feed.FeedItem;
import java.net.URI;
import java.util.List;

/** The way to the feeds on the web. */
public interface FeedReader {

  /**
   * Returns the address of a feed in the one form in which it is asked for.
   *
   * @throws FeedUrlRefusedException when it is no address that is ever asked
   */
  URI checked(String url);

  /**
   * Reads a feed; may take seconds, never call it inside a transaction.
   *
   * @throws SourceFailedException with a sentence for the admin
   */
  List<FeedItem> read(URI feed) throws SourceFailedException;
}
