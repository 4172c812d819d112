package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.profile.CustomCriterion;
import io.leadwise.prioritization.domain.profile.Operator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition on a field of the lead, its account or its research. */
@Schema(name = "CustomCriterion")
public record CustomCriterionDocument(
    @Schema(description = "Unique; not the name of a built-in criterion.")
        @NotBlank
        @Size(max = 100)
        String name,
    @Schema(
            description =
                "`lead.…`, `account.…` or `research.…`; a field that does not exist is refused with"
                    + " the list of those that do.")
        @NotBlank
        @Size(max = 60)
        String field,
    @NotNull Operator operator,
    @Schema(
            description =
                "None for IS_PRESENT, two for BETWEEN, some for ANY_OF and CONTAINS, else one.")
        @NotNull
        @Size(max = 200)
        List<@NotBlank @Size(max = 200) String> values,
    @Schema(description = "ISO 4217; for amounts, and for nothing else.", nullable = true)
        @Pattern(regexp = "[A-Z]{3}", message = "must be three capitals")
        String currency) {

  CustomCriterion toDomain() {
    return new CustomCriterion(name, field, operator, values, currency);
  }

  static CustomCriterionDocument of(CustomCriterion it) {
    return new CustomCriterionDocument(
        it.name(), it.field(), it.operator(), it.values(), it.currency());
  }
}
