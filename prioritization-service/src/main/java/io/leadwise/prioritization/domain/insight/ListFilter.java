package io.leadwise.prioritization.domain.insight;

import io.leadwise.prioritization.domain.action.Action;
import io.leadwise.prioritization.domain.email.Validity;
import io.leadwise.prioritization.domain.profile.FitLevel;

/** Narrows a prioritized list; null lets everything through. */
public record ListFilter(FitLevel fit, Validity validity, Action action) {
  public boolean isEmpty() {
    return fit == null && validity == null && action == null;
  }
}
