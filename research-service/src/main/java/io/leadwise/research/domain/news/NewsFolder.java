package io.leadwise.research.domain.news;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.NewsHint;
import io.leadwise.research.domain.fact.NewsType;
import io.leadwise.research.domain.fact.Period;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.shown.Agreement;
import io.leadwise.research.domain.shown.Independence;
import io.leadwise.research.domain.shown.ShownFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Folds news that tells the same: one address, or similar headlines within {@value #DAYS} days. All
 * sources are kept under the most trusted one; its type is the surest that any of them has.
 */
public final class NewsFolder {

  private static final int DAYS = 5;

  private NewsFolder() {}

  /** Returns the news, newest first; what has no day comes last. */
  public static List<ShownFact> fold(Collection<ResearchFact> news) {
    List<Story> stories = new ArrayList<>();
    news.stream()
        .sorted(
            Comparator.comparingDouble(ResearchFact::confidence)
                .reversed()
                .thenComparing(ResearchFact::id))
        .map(Article::new)
        .forEach(
            article ->
                stories.stream()
                    .filter(story -> story.tells(article))
                    .findFirst()
                    .ifPresentOrElse(
                        story -> story.articles.add(article),
                        () -> stories.add(new Story(article))));
    return stories.stream()
        .sorted(
            Comparator.comparing(Story::day, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(story -> story.head().fact.id(), Comparator.reverseOrder()))
        .map(Story::shown)
        .toList();
  }

  private static final class Story {
    private final List<Article> articles = new ArrayList<>();

    Story(Article first) {
      articles.add(first);
    }

    Article head() {
      return articles.get(0);
    }

    LocalDate day() {
      return head().day;
    }

    boolean tells(Article article) {
      return articles.stream().anyMatch(one -> one.tellsTheSameAs(article));
    }

    ShownFact shown() {
      List<ResearchFact> facts = articles.stream().map(article -> article.fact).toList();
      Set<UUID> ids = facts.stream().map(ResearchFact::id).collect(Collectors.toSet());
      ResearchFact told =
          head()
              .fact
              .citing(Agreement.sources(facts), Independence.confidence(facts))
              .typed(surest(facts));
      return ShownFact.found(told, ids);
    }

    private static NewsHint surest(List<ResearchFact> facts) {
      return facts.stream()
          .map(ResearchFact::newsHint)
          .filter(Objects::nonNull)
          .max(
              Comparator.comparing((NewsHint hint) -> hint.type() != NewsType.OTHER)
                  .thenComparing(hint -> !NewsClassifier.isByWords(hint))
                  .thenComparingDouble(NewsHint::confidence))
          .orElseGet(() -> NewsClassifier.classify(facts.get(0).value()));
    }
  }

  private static final class Article {
    private final ResearchFact fact;
    private final Set<String> urls;
    private final Titles.Title title;
    private final LocalDate day;

    Article(ResearchFact fact) {
      this.fact = fact;
      this.urls =
          fact.sources().stream()
              .map(source -> CanonicalUrl.of(source.url()))
              .collect(Collectors.toSet());
      this.title = Titles.Title.of(fact.value());
      this.day = NewsFolder.day(fact);
    }

    boolean tellsTheSameAs(Article other) {
      if (isCoded() && other.isCoded()) {
        // One filing may report several events: the codes tell them apart.
        return fact.newsHint().type() == other.fact.newsHint().type()
            && fact.newsHint().method().equals(other.fact.newsHint().method())
            && sharesUrl(other);
      }
      return sharesUrl(other) && !fact.origin().equals(other.fact.origin())
          // One source gives several headlines under one address where it read a page of news.
          || day != null
              && other.day != null
              && Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= DAYS
              && Titles.similar(title, other.title);
    }

    private boolean sharesUrl(Article other) {
      return urls.stream().anyMatch(other.urls::contains);
    }

    private boolean isCoded() {
      return fact.newsHint() != null && !NewsClassifier.isByWords(fact.newsHint());
    }
  }

  /** Returns the day of the event or of its publication; null where nobody tells. */
  private static LocalDate day(ResearchFact fact) {
    if (fact.asOf() != null) {
      return Period.parse(fact.asOf()).end();
    }
    return fact.sources().stream()
        .map(FactSource::publishedAt)
        .filter(Objects::nonNull)
        .min(Instant::compareTo)
        .map(at -> at.atZone(ZoneOffset.UTC).toLocalDate())
        .orElse(null);
  }
}
