package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.place.Region;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the ideal customer; an empty list or an open range is no criterion. */
@Schema(name = "DescribeTargetCustomer")
public record TargetCustomerProfileRequest(
    @Schema(description = "Names, codes or words; see `/api/v1/industries`.")
        @NotNull
        @Size(max = 200)
        List<@NotBlank @Size(max = 100) String> industries,
    @Schema(nullable = true) @Valid RangeDocument employees,
    @Schema(description = "Words of job titles that decide.") @NotNull @Size(max = 200)
        List<@NotBlank @Size(max = 100) String> jobTitles,
    @Schema(description = "ISO 3166 alpha-2.") @NotNull @Size(max = 250)
        List<@NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capitals") String>
            countries,
    @Schema(nullable = true) @Valid RangeDocument annualRevenue,
    @Schema(description = "ISO 4217; required with a range of annual revenue.", nullable = true)
        @Pattern(regexp = "[A-Z]{3}", message = "must be three capitals")
        String annualRevenueCurrency,
    @Schema(description = "One of them or of the words of job titles is enough.", nullable = true)
        @Size(max = 50)
        List<@NotNull @Valid DecisionRoleDocument> decisionRoles,
    @Schema(description = "One of them or of the countries is enough.", nullable = true)
        @Size(max = 50)
        List<@NotNull Region> regions,
    @Schema(nullable = true) @Size(max = 50)
        List<@NotNull @Valid CustomCriterionDocument> customCriteria,
    @Schema(nullable = true) @Valid ExclusionsDocument exclusions,
    @Schema(
            description =
                "How far outside a range a value is called near, in percent of the border; 20"
                    + " unless set.",
            nullable = true)
        @Min(0)
        @Max(100)
        Integer nearPercent) {

  TargetCustomerProfile toDomain() {
    return new TargetCustomerProfile(
        0,
        industries,
        RangeDocument.toDomain(employees),
        jobTitles,
        countries,
        RangeDocument.toDomain(annualRevenue),
        annualRevenueCurrency,
        decisionRoles == null
            ? null
            : decisionRoles.stream().map(DecisionRoleDocument::toDomain).toList(),
        regions,
        customCriteria == null
            ? null
            : customCriteria.stream().map(CustomCriterionDocument::toDomain).toList(),
        ExclusionsDocument.toDomain(exclusions),
        nearPercent);
  }
}
