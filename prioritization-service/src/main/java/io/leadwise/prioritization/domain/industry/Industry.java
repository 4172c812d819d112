package io.leadwise.prioritization.domain.industry;

import java.util.List;

/**
 * An industry of the taxonomy.
 *
 * @param key stays the same when the name changes
 * @param parent key of the industry that this one is a part of; null for one at the top
 * @param synonyms other names in English, German, French and Spanish
 * @param isic beginnings of codes of ISIC Rev. 4, and so of NACE Rev. 2, without dots
 * @param naics beginnings of codes of NAICS 2022
 * @param sic beginnings of codes of the Standard Industrial Classification of 1987
 */
public record Industry(
    String key,
    String parent,
    String name,
    List<String> synonyms,
    List<String> isic,
    List<String> naics,
    List<String> sic) {

  public Industry {
    synonyms = List.copyOf(synonyms);
    isic = List.copyOf(isic);
    naics = List.copyOf(naics);
    sic = List.copyOf(sic);
  }
}
