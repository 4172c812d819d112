package io.leadwise.prioritization.domain.learning;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Which values of a field count as the same. Every value falls into exactly one bin, and bin 0 is
 * for a missing one: that something is not known may tell as much as what it is.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NumberBins.class, name = "NUMBER"),
  @JsonSubTypes.Type(value = CategoryBins.class, name = "CATEGORY")
})
public sealed interface Bins permits NumberBins, CategoryBins {

  /** Bin of a missing value. */
  int MISSING = 0;

  /** Name of the field. */
  String field();

  int size();

  /** The bin that a lead falls into, from 0 to {@code size() - 1}. */
  int of(FeatureRow row);

  /** What a bin holds, for a person. */
  String label(int bin);

  /**
   * Whether a bin and the one after it hold neighbouring numbers, so that their points should not
   * bend without a reason.
   */
  default boolean areNeighbours(int bin, int next) {
    return false;
  }
}
