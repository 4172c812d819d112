package io.leadwise.research.config;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Settings of the sources: each can be switched off and has its own rate. */
@ConfigMapping(prefix = "leadwise.research.sources")
public interface SourcesConfig {

  Wikidata wikidata();

  Website website();

  SecEdgar secEdgar();

  Gleif gleif();

  Wikipedia wikipedia();

  Gdelt gdelt();

  NewsFeeds newsFeeds();

  /** The public knowledge base. */
  interface Wikidata extends SourceSettings {

    @Override
    @WithDefault("true")
    boolean enabled();

    /** Shortest time between two requests; Wikimedia asks bots for one request at a time. */
    @WithDefault("1s")
    @Override
    Duration minInterval();

    /** Longest time to answer about one company, waiting for turns included. */
    @WithDefault("30s")
    @Override
    Duration timeout();

    /** Most search results whose items are read. */
    @WithDefault("5")
    @Min(1)
    @Max(10)
    int maxCandidates();
  }

  /** Filings with the US Securities and Exchange Commission. */
  interface SecEdgar extends SourceSettings {

    @Override
    @WithDefault("true")
    boolean enabled();

    /** Shortest time between two requests; the SEC allows ten a second. */
    @WithDefault("110ms")
    @Override
    Duration minInterval();

    /** Longest time to answer about one company, waiting for turns included. */
    @WithDefault("30s")
    @Override
    Duration timeout();

    /** Largest document of a company's tagged facts, decompressed; it is read as a stream. */
    @WithDefault("20M")
    MemorySize maxFactsSize();

    /** How long the list of listed companies is kept. */
    @WithDefault("PT24H")
    Duration tickersKeptFor();
  }

  /** The register of Legal Entity Identifiers. */
  interface Gleif extends SourceSettings {

    @Override
    @WithDefault("true")
    boolean enabled();

    /** Shortest time between two requests; GLEIF allows sixty a minute. */
    @WithDefault("1s")
    @Override
    Duration minInterval();

    /** Longest time to answer about one company, waiting for turns included. */
    @WithDefault("30s")
    @Override
    Duration timeout();
  }

  /** The company's own website. */
  interface Website extends SourceSettings {

    @Override
    @WithDefault("true")
    boolean enabled();

    /** Shortest time between two requests to one host; a longer crawl-delay wins. */
    @WithDefault("1s")
    @Override
    Duration minInterval();

    /** Longest time to answer about one company, waiting for turns included. */
    @WithDefault("60s")
    @Override
    Duration timeout();

    /** Most documents read of one website: the home page, further pages, feeds, sitemaps. */
    @WithDefault("8")
    @Min(1)
    @Max(8)
    int maxPages();
  }

  /** Summaries of the English Wikipedia. */
  interface Wikipedia extends SourceSettings {

    @Override
    @WithDefault("true")
    boolean enabled();

    /** Shortest time between two requests. */
    @WithDefault("1s")
    @Override
    Duration minInterval();

    /** Longest time to answer about one company, waiting for turns included. */
    @WithDefault("30s")
    @Override
    Duration timeout();
  }

  /** The index of news by the GDELT Project. */
  interface Gdelt extends SourceSettings {

    @Override
    @WithDefault("true")
    boolean enabled();

    /** Shortest time between two requests; GDELT refuses more than one in five seconds. */
    @WithDefault("5s")
    @Override
    Duration minInterval();

    /** Longest time to answer about one company, waiting for turns included. */
    @WithDefault("40s")
    @Override
    Duration timeout();

    /** How far back articles are looked for, in days; the index goes back about three months. */
    @WithDefault("90")
    @Min(1)
    @Max(90)
    int days();

    /** Most articles asked for; those that do not name the company in their headline count. */
    @WithDefault("75")
    @Min(1)
    @Max(250)
    int maxRecords();
  }

  /** Feeds that the admin adds. */
  interface NewsFeeds extends SourceSettings {

    @Override
    @WithDefault("true")
    boolean enabled();

    /** Shortest time between two requests to one host; a longer crawl-delay wins. */
    @WithDefault("1s")
    @Override
    Duration minInterval();

    /** Longest time to look one company up in the kept items; no request is made for it. */
    @WithDefault("10s")
    @Override
    Duration timeout();

    /** How often each feed is read, however many companies are researched. */
    @WithDefault("PT30M")
    Duration interval();

    /** How long items are kept. */
    @WithDefault("P180D")
    Duration keepFor();

    /** Most feeds that can be added. */
    @WithDefault("200")
    @Min(0)
    @Max(2000)
    int most();
  }
}
