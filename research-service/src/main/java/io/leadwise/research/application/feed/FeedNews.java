package io.leadwise.research.application.feed;

import io.leadwise.research.domain.feed.PublishedItem;
import io.leadwise.research.domain.news.HeadlineMention;
import io.leadwise.research.persistence.FeedItemRepository;
import io.leadwise.research.persistence.NewsFeedRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Looks companies up in what was kept of the feeds. */
@ApplicationScoped
public class FeedNews {

  /** Headlines that bear a word of the name; most of those that are looked at name the company. */
  private static final int LOOKED_AT = 500;

  private static final int MOST = 20;

  private final FeedItemRepository items;
  private final NewsFeedRepository feeds;

  @Inject
  FeedNews(FeedItemRepository items, NewsFeedRepository feeds) {
    this.items = items;
    this.feeds = feeds;
  }

  /** Returns whether there is a feed that is read. */
  @Transactional
  public boolean isAny() {
    return feeds.isAnyEnabled();
  }

  /** Returns the newest entries of enabled feeds that name the company in their headline. */
  @Transactional
  public List<PublishedItem> naming(String companyName) {
    HeadlineMention company = HeadlineMention.of(companyName);
    return items.withAnyOf(company.telling(), LOOKED_AT).stream()
        .filter(entry -> company.isIn(entry.item().headline()))
        .limit(MOST)
        .toList();
  }

  /** Returns why no feed can be read, if there are enabled ones and all of them fail. */
  @Transactional
  public Optional<String> trouble() {
    return feeds.commonFailure();
  }
}
