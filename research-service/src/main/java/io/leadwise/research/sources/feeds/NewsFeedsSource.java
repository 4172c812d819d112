package io.leadwise.research.sources.feeds;

import io.leadwise.research.application.feed.FeedNews;
import io.leadwise.research.application.source.ResearchSource;
import io.leadwise.research.application.source.SourceFailedException;
import io.leadwise.research.config.SourceSettings;
import io.leadwise.research.config.SourcesConfig;
import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.SectionName;
import io.leadwise.research.domain.fact.SourceClass;
import io.leadwise.research.domain.feed.PublishedItem;
import io.leadwise.research.domain.identity.CompanyIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * News from the feeds that the admin added. They are read once for all companies; to research a
 * company is to look it up in what was kept.
 */
@ApplicationScoped
public class NewsFeedsSource implements ResearchSource {

  static final String NAME = "news-feeds";
  static final String LICENCE = "All rights with the publisher; headline and link";

  private final FeedNews news;
  private final SourcesConfig.NewsFeeds settings;

  @Inject
  NewsFeedsSource(FeedNews news, SourcesConfig config) {
    this.news = news;
    this.settings = config.newsFeeds();
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String licence() {
    return LICENCE;
  }

  /**
   * Off while there is no feed: then there is nobody to ask, and silence must not pass for an
   * answer when all other sources fail.
   */
  @Override
  public SourceSettings settings() {
    return new WithFeeds(settings, news);
  }

  @Override
  public Set<SectionName> sections() {
    return Set.of(SectionName.ACCOUNT_NEWS);
  }

  @Override
  public boolean supports(CompanyIdentity company) {
    return company.name() != null;
  }

  @Override
  public List<Finding> research(CompanyIdentity company) throws SourceFailedException {
    List<PublishedItem> found = news.naming(company.name());
    if (found.isEmpty()) {
      Optional<String> trouble = news.trouble();
      if (trouble.isPresent()) {
        throw new SourceFailedException("No news feed can be read. " + trouble.get());
      }
    }
    return found.stream().map(NewsFeedsSource::finding).toList();
  }

  /** The settings, with what the list of feeds adds to them. */
  private record WithFeeds(SourceSettings configured, FeedNews news) implements SourceSettings {

    @Override
    public boolean enabled() {
      return configured.enabled() && news.isAny();
    }

    @Override
    public Duration minInterval() {
      return configured.minInterval();
    }

    @Override
    public Duration timeout() {
      return configured.timeout();
    }
  }

  private static Finding finding(PublishedItem entry) {
    Instant published = entry.item().publishedAt();
    return Finding.news(
        entry.item().headline(),
        published == null ? null : published.atZone(ZoneOffset.UTC).toLocalDate().toString(),
        null,
        SourceClass.NEWS_FEED,
        new FactSource(
            entry.item().link(),
            entry.publisher(),
            entry.item().headline(),
            entry.seenAt(),
            published,
            LICENCE));
  }
}
