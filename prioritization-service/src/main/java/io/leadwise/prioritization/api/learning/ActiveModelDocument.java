package io.leadwise.prioritization.api.learning;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadwise.prioritization.domain.learning.ActiveModel;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which model scores. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "ActiveModel")
public record ActiveModelDocument(
    @Schema(description = "Null: the rules alone score.", nullable = true) Long modelVersion,
    @Schema(
            description =
                "Whether the next model that beats the rules takes over by itself. False keeps what"
                    + " is chosen here: without a model, the rules alone.")
        @NotNull
        Boolean automatic) {
  static ActiveModelDocument of(ActiveModel it) {
    return new ActiveModelDocument(it.modelVersion(), it.automatic());
  }
}
