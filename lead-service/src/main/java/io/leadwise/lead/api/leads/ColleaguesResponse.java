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
      UUID sellerId,
      String name,
      @Schema(description = "Emails in both directions.") int emails,
      @Schema(description = "From the co-worker to the lead.") int emailsSent,
      @Schema(description = "From the lead to the co-worker.") int emailsReceived,
      int meetings,
      @Schema(
              description = "Who wrote to whom, seen from the co-worker; null: they only met.",
              nullable = true)
          Colleague.Direction direction,
      Instant firstAt,
      Instant latestAt) {

    static ColleagueResponse of(Colleague colleague) {
      return new ColleagueResponse(
          colleague.sellerId(),
          colleague.name(),
          colleague.emails(),
          colleague.emailsSent(),
          colleague.emailsReceived(),
          colleague.meetings(),
          colleague.direction(),
          colleague.firstAt(),
          colleague.latestAt());
    }
  }

  static ColleaguesResponse of(List<Colleague> colleagues) {
    return new ColleaguesResponse(colleagues.stream().map(ColleagueResponse::of).toList());
  }
}
