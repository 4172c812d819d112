package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.place.Region;
import io.leadwise.prioritization.domain.profile.Exclusions;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is no customer, whatever else fits; one that is met excludes, and no list is required. */
@Schema(name = "Exclusions")
public record ExclusionsDocument(
    @Size(max = 200) List<@NotBlank @Size(max = 100) String> industries,
    @Schema(description = "ISO 3166 alpha-2.") @Size(max = 250)
        List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capitals") String>
            countries,
    @Size(max = 50) List<@NotNull Region> regions,
    @Size(max = 50) List<@NotNull @Valid CustomCriterionDocument> conditions) {

  static Exclusions toDomain(ExclusionsDocument it) {
    return it == null
        ? null
        : new Exclusions(
            it.industries,
            it.countries,
            it.regions,
            it.conditions == null
                ? null
                : it.conditions.stream().map(CustomCriterionDocument::toDomain).toList());
  }

  static ExclusionsDocument of(Exclusions it) {
    return new ExclusionsDocument(
        it.industries(),
        it.countries(),
        it.regions(),
        it.conditions().stream().map(CustomCriterionDocument::of).toList());
  }
}
