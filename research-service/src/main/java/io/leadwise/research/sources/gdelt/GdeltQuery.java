package io.leadwise.research.sources.gdelt;

import io.leadwise.research.domain.fact.Words;
import io.leadwise.research.domain.identity.NameNormaliser;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A search for a company's name, and for nothing else.
 *
 * @param phrase the name without its legal form, which articles leave away
 */
record GdeltQuery(String phrase) {

  private static final String DOC = "https://api.gdeltproject.org/api/v2/doc/doc?query=";

  /** GDELT refuses shorter phrases. */
  private static final int SHORTEST = 3;

  /** Longer names are whole sentences, which no article repeats. */
  private static final int LONGEST = 100;

  /**
   * Returns the search for a name; a name that is too short to be searched is asked for with its
   * legal form ("HP Inc."), and without one not at all.
   */
  static Optional<GdeltQuery> of(String companyName) {
    if (companyName == null) {
      return Optional.empty();
    }
    String whole = plain(companyName);
    String core = plain(NameNormaliser.withoutLegalForm(companyName));
    String phrase = core.length() < SHORTEST ? whole : core;
    boolean usable = phrase.length() >= SHORTEST && phrase.length() <= LONGEST;
    return usable ? Optional.of(new GdeltQuery(phrase)) : Optional.empty();
  }

  /** Quotes and brackets are operators of the search. */
  private static String plain(String name) {
    return Words.clean(Words.clean(name).replaceAll("[\"“”„<>()\\[\\]{}\\\\]", " "));
  }

  /**
   * @param days how far back
   * @param maxRecords most articles, newest first
   */
  URI uri(int days, int maxRecords) {
    String encoded = URLEncoder.encode('"' + phrase + '"', StandardCharsets.UTF_8);
    return URI.create(
        "%s%s&mode=ArtList&format=json&sort=DateDesc&maxrecords=%d&timespan=%dd"
            .formatted(DOC, encoded.replace("+", "%20"), maxRecords, days));
  }
}
