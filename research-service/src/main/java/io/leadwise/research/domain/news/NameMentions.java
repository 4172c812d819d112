package io.leadwise.research.domain.news;

import io.leadwise.research.domain.identity.Domains;
import io.leadwise.research.domain.identity.NameNormaliser;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A company is named where its name stands without its legal form, as whole words and with a
 * capital letter: "target" in a sentence is no company.
 */
public final class NameMentions implements Mentions {

  /** Shorter brands are words of many languages. */
  private static final int SHORTEST_BRAND = 4;

  private final Set<List<String>> names;

  private NameMentions(Set<List<String>> names) {
    this.names = names;
  }

  /**
   * @param domain registrable domain, whose first label counts as a name, or null
   */
  public static Mentions of(String name, String domain) {
    Set<List<String>> names = new LinkedHashSet<>();
    names.add(words(name));
    if (domain != null && Domains.brand(domain).length() >= SHORTEST_BRAND) {
      names.add(words(Domains.brand(domain)));
    }
    return new NameMentions(
        names.stream().filter(words -> !words.isEmpty()).collect(Collectors.toSet()));
  }

  @Override
  public boolean in(String headline) {
    String[] written = headline.split("[^\\p{L}\\p{N}.'’&+]+");
    return names.stream().anyMatch(name -> standsIn(written, name));
  }

  private static boolean standsIn(String[] written, List<String> name) {
    for (int from = 0; from + name.size() <= written.length; from++) {
      boolean all = isMarked(written[from]);
      for (int i = 0; all && i < name.size(); i++) {
        all =
            NameNormaliser.normalise(written[from + i].replaceAll("['’]s$", ""))
                .equals(name.get(i));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarked(String word) {
    return word.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        || word.codePoints().noneMatch(Character::isLowerCase);
  }

  private static List<String> words(String name) {
    String plain = NameNormaliser.normalise(name);
    return plain.isEmpty() ? List.of() : List.of(plain.split(" "));
  }
}
