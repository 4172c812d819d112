package io.leadwise.lead.domain.selection;

import io.leadwise.lead.domain.crm.Seller;
import io.leadwise.lead.domain.settings.Competitors;
import io.leadwise.lead.domain.settings.SummaryFields;
import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import java.util.List;

/**
 * What an admin decides about the agent (domain.md §2).
 *
 * @param allowedRoles security roles whose holders' leads are selected
 * @param lookBackDays 1 to 365
 * @param runIntervalHours 1 to 168
 * @param firstActivationLimit how many of the newest leads the very first run takes
 * @param maxLeadsPerRun how many leads any other run takes
 * @param handRaiserSources lead sources that mean: please contact me
 * @param summaryFields names of lead fields, or null to leave what is set
 * @param competitors at most three names, or null to leave what is set
 */
public record SettingsChange(
    boolean active,
    List<String> allowedRoles,
    int lookBackDays,
    int runIntervalHours,
    int firstActivationLimit,
    int maxLeadsPerRun,
    List<String> handRaiserSources,
    List<String> summaryFields,
    List<String> competitors) {

  public SettingsChange {
    allowedRoles = Seller.normal("allowedRoles", allowedRoles);
    if (allowedRoles.isEmpty()) {
      throw new InvalidValueException("allowedRoles", "must not be empty");
    }
    if (handRaiserSources.size() > 50) {
      throw new InvalidValueException("handRaiserSources", "must have at most 50 entries");
    }
    handRaiserSources =
        handRaiserSources.stream()
            .map(source -> Texts.required("handRaiserSources", source, 64))
            .map(source -> Texts.code("handRaiserSources", source))
            .distinct()
            .sorted()
            .toList();
    summaryFields = summaryFields == null ? null : SummaryFields.checked(summaryFields);
    competitors = competitors == null ? null : Competitors.checked(competitors);
    within("lookBackDays", lookBackDays, 1, 365);
    within("runIntervalHours", runIntervalHours, 1, 168);
    within("firstActivationLimit", firstActivationLimit, 1, 1_000_000);
    within("maxLeadsPerRun", maxLeadsPerRun, 1, 1_000_000);
  }

  private static void within(String field, int value, int min, int max) {
    if (value < min || value > max) {
      throw new InvalidValueException(field, "must be between " + min + " and " + max);
    }
  }
}
