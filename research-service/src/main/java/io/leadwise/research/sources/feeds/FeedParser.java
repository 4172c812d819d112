package io.leadwise.research.sources.feeds;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.leadwise.research.domain.fact.Finding;
import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.feed.FeedItem;
import io.leadwise.research.sources.WebLinks;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;

/**
 * Reads RSS 0.9x, 1.0 (RDF) and 2.0 and Atom. A document type is refused, and with it every trick
 * with entities; characters that no XML may hold are taken out, as many feeds hold some.
 */
public final class FeedParser {

  /** Most entries of one feed, newest first; archives in one file are not read to their end. */
  private static final int MOST = 200;

  /** Clocks of servers differ; what lies further ahead is a plan or a mistake. */
  private static final Duration AHEAD = Duration.ofHours(1);

  private FeedParser() {}

  /**
   * @param contentType as sent, or null: it may name the charset
   * @param place where the feed stands, for links that are relative
   * @throws UnreadableFeedException when it is none of the known kinds, or broken beyond reading
   */
  public static List<FeedItem> read(byte[] body, String contentType, URI place, Instant now)
      throws UnreadableFeedException {
    SyndFeed feed;
    try {
      String text = XmlText.cleaned(text(body, contentType));
      if (XmlText.hasDocumentType(text)) {
        throw new UnreadableFeedException("it has a document type, which is refused");
      }
      if (XmlText.isTooDeep(text)) {
        throw new UnreadableFeedException("its elements stand in each other too deep");
      }
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(false);
      feed = input.build(new StringReader(text));
    } catch (IOException | FeedException | IllegalArgumentException e) {
      throw new UnreadableFeedException("it is neither RSS nor Atom", e);
    }
    List<FeedItem> items = new ArrayList<>();
    for (SyndEntry entry : feed.getEntries()) {
      item(entry, place, now).ifPresent(items::add);
    }
    items.sort(
        Comparator.comparing(
            FeedItem::publishedAt, Comparator.nullsLast(Comparator.reverseOrder())));
    return items.size() > MOST ? List.copyOf(items.subList(0, MOST)) : List.copyOf(items);
  }

  private static String text(byte[] body, String contentType) throws IOException {
    try (var reader = new XmlReader(new ByteArrayInputStream(body), contentType, true)) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    }
  }

  private static Optional<FeedItem> item(SyndEntry entry, URI place, Instant now) {
    String headline = headline(entry);
    Optional<URI> link =
        links(entry).flatMap(text -> WebLinks.resolved(place, text).stream()).findFirst();
    if (headline.isEmpty() || link.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new FeedItem(link.get().toString(), headline, publishedAt(entry, now)));
  }

  /** Titles hold markup, escaped or not, whatever the format says about it. */
  private static String headline(SyndEntry entry) {
    SyndContent title = entry.getTitleEx();
    String text = title == null || title.getValue() == null ? "" : title.getValue();
    return Words.shorten(Jsoup.parseBodyFragment(text).text(), Finding.MAX_VALUE);
  }

  /** The link, else the first link that does not lead to the feed itself, else a permanent id. */
  private static Stream<String> links(SyndEntry entry) {
    Stream<String> others =
        entry.getLinks().stream()
            .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
            .map(SyndLink::getHref);
    Stream<String> id =
        Stream.ofNullable(entry.getUri()).filter(uri -> uri.matches("(?i)https?://.+"));
    return Stream.of(Stream.ofNullable(entry.getLink()), others, id)
        .flatMap(all -> all)
        .filter(Objects::nonNull)
        .filter(link -> !link.isBlank());
  }

  private static Instant publishedAt(SyndEntry entry, Instant now) {
    return Stream.of(entry.getPublishedDate(), entry.getUpdatedDate())
        .filter(Objects::nonNull)
        .map(Date::toInstant)
        .filter(at -> at.isBefore(now.plus(AHEAD)))
        .findFirst()
        .orElse(null);
  }
}
