package io.leadwise.lead.api.duplicates;

import io.leadwise.lead.domain.duplicates.Duplicate;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Leads that may be the same person as the one asked about, the strongest first. */
@Schema(name = "LeadDuplicates")
public record DuplicatesResponse(List<Item> items) {

  /** One of them. */
  @Schema(name = "LeadDuplicate")
  public record Item(
      ComparedLead lead,
      @Schema(description = "How sure, 0 to 1: all signs together.", examples = "0.97")
          BigDecimal score,
      @Schema(description = "The signs, the strongest first.") List<LikenessResponse> matches) {

    static Item of(Duplicate duplicate) {
      return new Item(
          ComparedLead.of(duplicate.lead()),
          duplicate.score(),
          duplicate.likenesses().stream().map(LikenessResponse::of).toList());
    }
  }

  static DuplicatesResponse of(List<Duplicate> duplicates) {
    return new DuplicatesResponse(duplicates.stream().map(Item::of).toList());
  }
}
