package io.leadwise.lead.api.leads;

import io.leadwise.lead.domain.Qualification;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the qualification of a lead created or linked. */
@Schema(name = "Qualification")
public record QualificationResponse(
    @Schema(nullable = true) PartResponse account,
    @Schema(nullable = true) PartResponse contact,
    @Schema(nullable = true) PartResponse opportunity) {

  /** One record. */
  @Schema(name = "QualificationPart")
  public record PartResponse(
      UUID id, @Schema(description = "False when it existed and was linked.") boolean created) {

    static PartResponse of(Qualification.Part part) {
      return part == null ? null : new PartResponse(part.id(), part.created());
    }
  }

  static QualificationResponse of(Qualification outcome) {
    return new QualificationResponse(
        PartResponse.of(outcome.account()),
        PartResponse.of(outcome.contact()),
        PartResponse.of(outcome.opportunity()));
  }
}
