package io.leadwise.emailvalidation.api;

import io.leadwise.emailvalidation.domain.screening.DomainListing;
import io.leadwise.emailvalidation.domain.screening.ListedDomain;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an admin said about a domain. */
@Schema(name = "ListedDomain")
public record ListedDomainResponse(
    @Schema(description = "In A-labels, lower case.") String domain,
    DomainListing list,
    @Schema(description = "The admin who said so.") UUID listedBy,
    Instant listedAt) {

  static ListedDomainResponse of(ListedDomain listed) {
    return new ListedDomainResponse(
        listed.domain(), listed.listing(), listed.listedBy(), listed.listedAt());
  }
}
