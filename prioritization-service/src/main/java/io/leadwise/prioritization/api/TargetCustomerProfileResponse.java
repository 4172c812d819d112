package io.leadwise.prioritization.api;

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
    @Schema(description = "ISO 4217.", nullable = true) String annualRevenueCurrency) {
  static TargetCustomerProfileResponse of(TargetCustomerProfile it) {
    return new TargetCustomerProfileResponse(
        it.version(),
        it.industries(),
        RangeDocument.of(it.employees()),
        it.jobTitles(),
        it.countries(),
        RangeDocument.of(it.annualRevenue()),
        it.annualRevenueCurrency());
  }
}
