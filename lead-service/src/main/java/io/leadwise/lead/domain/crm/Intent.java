package io.leadwise.lead.domain.crm;

import io.leadwise.lead.domain.value.InvalidValueException;
import io.leadwise.lead.domain.value.Texts;
import java.util.List;

/**
 * An intent found in an email.
 *
 * @param evidence the words that show it; at most ten, short
 */
public record Intent(IntentType intent, List<String> evidence) {

  public Intent {
    if (intent == null) {
      throw new InvalidValueException("intent", "must not be empty");
    }
    evidence =
        evidence == null
            ? List.of()
            : evidence.stream().map(words -> Texts.required("evidence", words, 200)).toList();
    if (evidence.size() > 10) {
      throw new InvalidValueException("evidence", "must have at most 10 entries");
    }
  }

  public static Intent of(IntentType intent) {
    return new Intent(intent, List.of());
  }
}
