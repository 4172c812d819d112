package io.leadwise.prioritization.api.webhook;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.profile.FitLevel;
import io.leadwise.prioritization.domain.webhook.WebhookEventKind;
import io.leadwise.prioritization.domain.webhook.WebhookFilter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Subscribes, or changes a subscription. */
@Schema(name = "WebhookRequest")
public record WebhookRequest(
    @Schema(description = "Absolute, https, a public host name, an allowed port.") @NotNull URI url,
    @Schema(nullable = true) @Size(max = 500) String description,
    @Schema(description = "Which announcements; without it all.", nullable = true) @Valid
        Filter filter) {

  WebhookFilter toFilter() {
    return filter == null
        ? new WebhookFilter(List.of(), List.of(), List.of(), List.of())
        : filter.toDomain();
  }

  /** The address may hold a secret: it may end up in a log. */
  @Override
  public String toString() {
    return "WebhookRequest";
  }

  /** Narrows what is announced; an empty list lets everything through. */
  @Schema(name = "WebhookFilter")
  public record Filter(
      @Schema(description = "INSIGHT_UPDATED, LEAD_CLOSED. LEAD_ERASED always comes.")
          @Size(max = 2)
          List<@NotNull Kind> kinds,
      @Size(max = 4) List<@NotNull FitLevel> fits,
      @Schema(description = "Only told where the owner consents, so all others are left out.")
          @Size(max = 6)
          List<@NotNull Action> actions,
      @Size(max = 100) List<@NotNull UUID> ownerIds) {

    /** What a filter can name. */
    @Schema(name = "WebhookFilterKind")
    public enum Kind {
      INSIGHT_UPDATED,
      LEAD_CLOSED
    }

    WebhookFilter toDomain() {
      return new WebhookFilter(
          orEmpty(kinds).stream().map(kind -> WebhookEventKind.valueOf(kind.name())).toList(),
          orEmpty(fits),
          orEmpty(actions),
          orEmpty(ownerIds));
    }

    static Filter of(WebhookFilter it) {
      return new Filter(
          it.kinds().stream().map(kind -> Kind.valueOf(kind.name())).toList(),
          it.fits(),
          it.actions(),
          it.ownerIds());
    }

    private static <T> List<T> orEmpty(List<T> list) {
      return list == null ? List.of() : list;
    }
  }
}
