package io.leadwise.prioritization.api;

import io.leadwise.prioritization.domain.place.Region;
import io.leadwise.prioritization.domain.profile.TargetCustomerProfile;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The target customer profile in force. */
@Schema(name = "TargetCustomerProfile")
public record TargetCustomerProfileResponse(
    @Schema(description = "Grows with each publication.") long version,
    List<String> industries,
    RangeDocument employees,
    List<String> jobTitles,
    @Schema(description = "ISO 3166 alpha-2.") List<String> countries,
    RangeDocument annualRevenue,
    @Schema(description = "ISO 4217.", nullable = true) String annualRevenueCurrency,
    List<DecisionRoleDocument> decisionRoles,
    List<Region> regions,
    List<CustomCriterionDocument> customCriteria,
    ExclusionsDocument exclusions,
    @Schema(description = "How far outside a range a value is called near, in percent.")
        int nearPercent) {
  static TargetCustomerProfileResponse of(TargetCustomerProfile it) {
    return new TargetCustomerProfileResponse(
        it.version(),
        it.industries(),
        RangeDocument.of(it.employees()),
        it.jobTitles(),
        it.countries(),
        RangeDocument.of(it.annualRevenue()),
        it.annualRevenueCurrency(),
        it.decisionRoles().stream().map(DecisionRoleDocument::of).toList(),
        it.regions(),
        it.customCriteria().stream().map(CustomCriterionDocument::of).toList(),
        ExclusionsDocument.of(it.exclusions()),
        it.nearPercent());
  }
}
