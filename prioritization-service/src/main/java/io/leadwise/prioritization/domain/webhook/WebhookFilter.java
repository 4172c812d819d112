package io.leadwise.prioritization.domain.webhook;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.profile.FitLevel;
import java.util.List;
import java.util.UUID;

/**
 * Which announcements a webhook gets; an empty list lets everything through. That a lead was erased
 * is told whatever the filter says: who has its data must hear of it.
 *
 * @param actions suggested actions; they are told only where the owner consents, so that this
 *     filter leaves out all others
 */
public record WebhookFilter(
    List<WebhookEventKind> kinds, List<FitLevel> fits, List<Action> actions, List<UUID> ownerIds) {

  public WebhookFilter {
    kinds = List.copyOf(kinds);
    fits = List.copyOf(fits);
    actions = List.copyOf(actions);
    ownerIds = List.copyOf(ownerIds);
    if (!kinds.stream().allMatch(WebhookEventKind::isFilterable)) {
      throw new IllegalArgumentException("Only insights can be filtered by kind");
    }
  }

  /**
   * @param fit level of the fit
   * @param action the suggested action that is told; null when none is
   */
  public boolean matches(WebhookEventKind kind, FitLevel fit, Action action, UUID ownerId) {
    return !kind.isFilterable()
        || (among(kinds, kind)
            && among(fits, fit)
            && among(actions, action)
            && among(ownerIds, ownerId));
  }

  private static <T> boolean among(List<T> wanted, T value) {
    return wanted.isEmpty() || (value != null && wanted.contains(value));
  }
}
