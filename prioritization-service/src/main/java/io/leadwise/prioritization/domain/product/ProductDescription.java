package io.leadwise.prioritization.domain.product;

import java.util.List;

/**
 * What an admin says about a product. A proof without a source is refused: every fact in a draft is
 * cited (domain.md §9).
 *
 * @param keywords words of needs or industries that the product is for
 * @param proof what shows that the product keeps its promise, such as a result of a customer; null
 *     where there is none
 * @param proofSource where that can be read: an address, or the name of a document
 */
public record ProductDescription(
    String name, String valueProposition, List<String> keywords, String proof, String proofSource) {

  /**
   * @throws UncitedProofException when there is a proof without a source, or a source of nothing
   */
  public ProductDescription {
    name = name.strip();
    valueProposition = valueProposition.strip();
    keywords = keywords.stream().map(String::strip).filter(it -> !it.isEmpty()).toList();
    proof = orNull(proof);
    proofSource = orNull(proofSource);
    if ((proof == null) != (proofSource == null)) {
      throw new UncitedProofException();
    }
  }

  private static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
