package io.leadwise.prioritization.domain.industry;

import io.leadwise.prioritization.domain.text.Texts;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The industries that are known, and what texts mean by them. Names, synonyms and codes are read;
 * words around them such as "industry" or "company" do not matter. A text may name several
 * industries, as in {@code Automotive / Logistics}.
 */
public final class IndustryTaxonomy {
  // Texts repeat a lot among leads; a limit keeps strange ones from filling the memory.
  private static final int MOST_REMEMBERED = 10_000;
  private static final int LONGEST_TEXT = 300;

  private static final Pattern BETWEEN_PARTS =
      Pattern.compile("\\s*[/,;|&+>()]\\s*|\\s+-\\s+|\\s+(?:and|und|et|y|e)\\s+");
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:the |industrie d[eu]s? |industria de(?: la| los)? |secteur d[eu]s? |sector de(?: la|"
              + " los)? |secteur |sector |entreprise de |empresa de )"
              + "|(?: industr(?:y|ies|ie)| sectors?| branche| compan(?:y|ies)| business(?:es)?"
              + "| firms?| unternehmen| services?| manufacturers?| manufacturing| products?"
              + "| providers?)$");

  private static final class Standard {
    private static final IndustryTaxonomy INSTANCE = new IndustryTaxonomy(IndustryFile.read());
  }

  private final Map<String, Industry> byKey = new LinkedHashMap<>();
  private final Map<String, Industry> byName = new HashMap<>();
  private final Map<String, IndustryReading> remembered = new ConcurrentHashMap<>();
  private final IndustryCodes codes;

  /**
   * @throws IllegalStateException when a parent is not in the list or two industries share a name
   */
  IndustryTaxonomy(List<Industry> industries) {
    industries.forEach(it -> byKey.put(it.key(), it));
    for (Industry it : industries) {
      if (it.parent() != null && !byKey.containsKey(it.parent())) {
        throw new IllegalStateException("Unknown parent of industry " + it.key());
      }
      name(it.name(), it);
      it.synonyms().forEach(synonym -> name(synonym, it));
    }
    codes = new IndustryCodes(industries);
  }

  private void name(String name, Industry industry) {
    Industry other = byName.putIfAbsent(Texts.folded(name), industry);
    if (other != null && other != industry) {
      throw new IllegalStateException(name + " is a name of " + other.key() + " and another one");
    }
  }

  /** The taxonomy that is part of the service. */
  public static IndustryTaxonomy standard() {
    return Standard.INSTANCE;
  }

  /** All industries, a parent before its parts. */
  public List<Industry> all() {
    return List.copyOf(byKey.values());
  }

  /** What the text means. */
  public IndustryReading read(String text) {
    if (text == null || text.isBlank() || text.length() > LONGEST_TEXT) {
      return IndustryReading.NOTHING;
    }
    IndustryReading known = remembered.get(text);
    if (known == null) {
      known = reading(text);
      if (remembered.size() < MOST_REMEMBERED) {
        remembered.put(text, known);
      }
    }
    return known;
  }

  private IndustryReading reading(String text) {
    Optional<Industry> one = codes.find(text).or(() -> named(Texts.folded(text)));
    if (one.isPresent()) {
      return new IndustryReading(Set.of(one.get()), true);
    }
    Set<Industry> found = new LinkedHashSet<>();
    boolean whole = true;
    for (String part : BETWEEN_PARTS.split(Texts.plain(text))) {
      if (!part.isBlank()) {
        Optional<Industry> industry = named(Texts.folded(part));
        industry.ifPresent(found::add);
        whole &= industry.isPresent();
      }
    }
    return new IndustryReading(found, whole && !found.isEmpty());
  }

  private Optional<Industry> named(String folded) {
    Industry exact = byName.get(folded);
    if (exact != null) {
      return Optional.of(exact);
    }
    String bare = AROUND.matcher(folded).replaceAll("").strip();
    return bare.equals(folded) ? Optional.empty() : Optional.ofNullable(byName.get(bare));
  }

  /** Whether one industry is another or a part of it, however deep. */
  public boolean isWithin(Industry part, Industry whole) {
    for (Industry it = part; it != null; it = parentOf(it).orElse(null)) {
      if (it.equals(whole)) {
        return true;
      }
    }
    return false;
  }

  /** What two industries are both direct parts of; empty when they are not neighbours. */
  public Optional<Industry> sharedParent(Industry one, Industry other) {
    return one.equals(other) || one.parent() == null || !one.parent().equals(other.parent())
        ? Optional.empty()
        : parentOf(one);
  }

  private Optional<Industry> parentOf(Industry industry) {
    return Optional.ofNullable(industry.parent()).map(byKey::get);
  }
}
