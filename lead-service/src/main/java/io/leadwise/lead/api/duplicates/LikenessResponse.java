package io.leadwise.lead.api.duplicates;

import io.leadwise.lead.domain.duplicates.DuplicateField;
import io.leadwise.lead.domain.duplicates.Likeness;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One sign that two leads are the same person. */
@Schema(name = "LeadLikeness")
public record LikenessResponse(
    DuplicateField field,
    @Schema(description = "How sure, 0 to 1.", examples = "0.95") BigDecimal score,
    @Schema(examples = "Both have the same email address.") String reason) {

  static LikenessResponse of(Likeness likeness) {
    return new LikenessResponse(likeness.field(), likeness.score(), likeness.reason());
  }
}
