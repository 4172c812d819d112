package io.leadwise.research.domain.shown;

import io.leadwise.research.domain.fact.FactSource;
import io.leadwise.research.domain.fact.ResearchFact;
import io.leadwise.research.domain.identity.Domains;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How sure something is that several sources say: 1 − ∏ (1 − confidence of each independent voice),
 * at most {@value #MOST}. One registrable domain, one publisher and one wording are one voice
 * however often they come; so are the projects of Wikimedia, which copy from each other.
 */
public final class Independence {

  /** Nothing on the web is certain. */
  static final double MOST = 0.99;

  /** From that length on, equal quotes are copies and no coincidence. */
  private static final int COPIED_WORDS = 60;

  private static final Set<String> WIKIMEDIA =
      Set.of("wikidata.org", "wikipedia.org", "wikimedia.org", "dbpedia.org");

  private Independence() {}

  /** Returns the confidence in what all these facts state, 0 to {@value #MOST}. */
  public static double confidence(Collection<ResearchFact> agreeing) {
    if (agreeing.size() == 1) {
      ResearchFact only = agreeing.iterator().next();
      if (only.sources().size() == 1) {
        // Most facts have one source: whose voice it is matters only beside another one.
        return Math.min(MOST, only.confidence());
      }
    }
    double doubt = 1;
    for (Voice voice : voices(agreeing)) {
      doubt *= 1 - voice.confidence;
    }
    return Math.min(MOST, Math.round((1 - doubt) * 10_000) / 10_000.0);
  }

  /** Returns how many sources say so independently of each other. */
  public static int count(Collection<ResearchFact> agreeing) {
    return voices(agreeing).size();
  }

  private static List<Voice> voices(Collection<ResearchFact> agreeing) {
    List<Voice> voices = new ArrayList<>();
    for (ResearchFact fact : agreeing) {
      for (FactSource source : fact.sources()) {
        Voice voice = new Voice(marks(source), fact.confidence());
        for (int i = voices.size() - 1; i >= 0; i--) {
          if (voice.isHeardIn(voices.get(i))) {
            voice.take(voices.remove(i));
          }
        }
        voices.add(voice);
      }
    }
    return voices;
  }

  private static Set<String> marks(FactSource source) {
    Set<String> marks = new HashSet<>();
    marks.add("publisher:" + source.publisher().toLowerCase(Locale.ROOT));
    marks.add("domain:" + domain(source.url()));
    if (source.quote().length() >= COPIED_WORDS) {
      marks.add("quote:" + source.quote().toLowerCase(Locale.ROOT));
    }
    return marks;
  }

  /** Returns the registrable domain of an address, or the address itself where it has none. */
  static String domain(String url) {
    try {
      String domain = Domains.registrable(URI.create(url).getHost()).orElse(url);
      return WIKIMEDIA.contains(domain) ? "wikimedia" : domain;
    } catch (IllegalArgumentException e) {
      // Addresses on the web need not be URIs by the book; such a one is a place of its own.
      return url;
    }
  }

  private static final class Voice {
    private final Set<String> marks;
    private double confidence;

    Voice(Set<String> marks, double confidence) {
      this.marks = marks;
      this.confidence = confidence;
    }

    boolean isHeardIn(Voice other) {
      return other.marks.stream().anyMatch(marks::contains);
    }

    void take(Voice other) {
      marks.addAll(other.marks);
      confidence = Math.max(confidence, other.confidence);
    }
  }
}
