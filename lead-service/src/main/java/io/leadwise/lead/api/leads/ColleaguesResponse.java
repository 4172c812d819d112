package io.leadwise.lead.api.leads;

import io.leadwise.lead.domain.snapshot.Colleague;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who knows whom. */
@Schema(name = "Colleagues")
public record ColleaguesResponse(List<ColleagueResponse> items) {

  /** One co-worker. */
  @Schema(name = "Colleague")
  public record ColleagueResponse(
      UUID sellerId, String name, int emails, int meetings, Instant latestAt) {

    static ColleagueResponse of(Colleague colleague) {
      return new ColleagueResponse(
          colleague.sellerId(),
          colleague.name(),
          colleague.emails(),
          colleague.meetings(),
          colleague.latestAt());
    }
  }

  static ColleaguesResponse of(List<Colleague> colleagues) {
    return new ColleaguesResponse(colleagues.stream().map(ColleagueResponse::of).toList());
  }
}
