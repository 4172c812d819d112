package io.leadwise.research.domain.identity;

/**
 * By what leads share a company: its registrable domain; where none is known, its normalised name
 * with the country.
 */
public record CompanyKey(String text) implements Comparable<CompanyKey> {

  public static CompanyKey of(CompanyClues clues) {
    if (clues.domain() != null) {
      return new CompanyKey("domain:" + clues.domain());
    }
    String country = clues.country() == null ? "" : clues.country();
    return new CompanyKey("name:" + NameNormaliser.normalise(clues.name()) + "|" + country);
  }

  @Override
  public int compareTo(CompanyKey other) {
    return text.compareTo(other.text);
  }
}
